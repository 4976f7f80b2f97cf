package lanyard.onemachine.broker;

import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/**
 * Kafka ends the whole process when it cannot go on, such as on a full disk. That is right while it runs, since nothing
 * must be answered any more; but a start that fails should fail like any other Java call.
 */
final class KafkaExit {

    private static volatile @Nullable Thread starting;

    private KafkaExit() {}

    static Guard guardStart() {
        starting = Thread.currentThread();
        Exit.setExitProcedure(KafkaExit::end);
        Exit.setHaltProcedure(KafkaExit::end);
        return () -> starting = null;
    }

    private static void end(int status, @Nullable String message) {
        String why = message == null ? "Kafka gave up" : message;
        if (Thread.currentThread().equals(starting)) {
            throw new BrokerFailed(why, null);
        }
        System.err.println("The embedded Kafka cannot go on and ends this process: " + why);
        Runtime.getRuntime().halt(status == 0 ? 1 : status);
    }

    interface Guard extends AutoCloseable {
        @Override
        void close();
    }
}
