package lanyard.gala;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import lanyard.contracts.gala.GalaEvent;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.ledger.kafka.LedgerSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The histories in Kafka, unless somebody (a test) brought others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean(GalaLedger.class)
class LedgerOverKafka {

    @Bean
    static KafkaLedger<Gala, GalaCommand, GalaEvent> galaHistories(GalaSettings settings, MeterRegistry meters) {
        return new KafkaLedger<>(
                LedgerSettings.of(
                        "gala",
                        Map.copyOf(settings.kafka()),
                        settings.partitions(),
                        settings.replication(),
                        settings.address()),
                GalaModel.get(),
                meters);
    }

    @Bean
    static GalaLedger galaLedger(KafkaLedger<Gala, GalaCommand, GalaEvent> galaHistories) {
        return new GalaLedger(galaHistories, InstantSource.system());
    }

    @Bean
    static SmartLifecycle galaLedgerLifecycle(KafkaLedger<Gala, GalaCommand, GalaEvent> galaHistories) {
        return new Running(galaHistories);
    }

    /** Opens the histories after a broker in the same process and before the web server, and closes them in between. */
    private static final class Running implements SmartLifecycle {

        private static final int PHASE = 0;
        private static final Duration UNTIL_CURRENT = Duration.ofMinutes(5);

        private final KafkaLedger<Gala, GalaCommand, GalaEvent> histories;
        private volatile boolean running;

        Running(KafkaLedger<Gala, GalaCommand, GalaEvent> histories) {
            this.histories = histories;
        }

        @Override
        public void start() {
            histories.start();
            try {
                if (!histories.awaitCurrent(UNTIL_CURRENT)) {
                    throw new IllegalStateException("the gala's histories were not read within " + UNTIL_CURRENT);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while reading the gala's histories", stopped);
            }
            running = true;
        }

        @Override
        public void stop() {
            histories.close();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }

        @Override
        public int getPhase() {
            return PHASE;
        }
    }
}
