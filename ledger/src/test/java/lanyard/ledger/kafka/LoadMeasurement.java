package lanyard.ledger.kafka;

import static lanyard.ledger.kafka.Fairground.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import lanyard.ledger.HistoryId;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how many commands a second are decided, durable and answered, and how long one takes; ledger and clients in
 * this process, the broker in another. Not a test: it runs only when it is named, {@code -Dtest=LoadMeasurement}.
 */
class LoadMeasurement {

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration MEASURED = Duration.ofSeconds(5);

    @Test
    void prints_answers_a_second(@TempDir Path directory) throws Exception {
        measure("flushed to disk", directory.resolve("flushed"), "1");
        measure("not flushed", directory.resolve("unflushed"), Long.toString(Long.MAX_VALUE));
    }

    private static void measure(String how, Path directory, String flushEvery) throws Exception {
        try (
            var broker = ChildBroker.alone(
                directory,
                Map.of("log.flush.interval.messages", flushEvery)
            ).awaitReady();
            var booth = Fairground.at(broker.address()).open(Booth.SERVICE, Booth.MODEL)
        ) {
            HistoryId fair = new HistoryId("fair");
            booth.submit(command(fair, new Booth.Command.Open(Integer.MAX_VALUE))).get();
            run(booth, fair, 8, WARM_UP);
            for (int clients : new int[] { 1, 8, 32 }) {
                long[] nanos = run(booth, fair, clients, MEASURED);
                System.out.printf(
                    "%s: %2d clients  %6d answers/s  p50 %5.1f ms  p99 %5.1f ms%n",
                    how,
                    clients,
                    nanos.length / MEASURED.toSeconds(),
                    nanos[nanos.length / 2] / 1e6,
                    nanos[(nanos.length * 99) / 100] / 1e6
                );
            }
        }
    }

    /** How long each command took, in order of length. */
    private static long[] run(
        KafkaLedger<Booth, Booth.Command, Booth.Event> booth,
        HistoryId fair,
        int clients,
        Duration time
    ) throws Exception {
        long end = System.nanoTime() + time.toNanos();
        Callable<List<Long>> client = () -> {
            List<Long> took = new ArrayList<>();
            for (long begin = System.nanoTime(); begin < end; begin = System.nanoTime()) {
                booth.submit(command(fair, new Booth.Command.Take("somebody"))).get();
                took.add(System.nanoTime() - begin);
            }
            return took;
        };
        List<Long> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<Long>>> everybody = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                everybody.add(client);
            }
            for (Future<List<Long>> took : threads.invokeAll(everybody)) {
                all.addAll(took.get());
            }
        }
        long[] nanos = all.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(nanos);
        return nanos;
    }
}
