package lanyard.checkin.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanyard.contracts.WireNames;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Model;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.ledger.kafka.LedgerSettings;

/** Stands for another service: writes whatever a test has happen there into that service's topics. */
final class Neighbour<E> implements AutoCloseable {

    private final KafkaLedger<Integer, E, E> histories;

    Neighbour(String service, Class<E> family, Map<String, Object> kafka, DocumentTopic<?>... documents) {
        histories = new KafkaLedger<>(
            LedgerSettings.of(service, kafka, 1, 1, "http://localhost:1"),
            new Model<>(
                new SaysSo<>(),
                JsonEvents.of(WireNames.of(family)),
                List.of(documents),
                List.of(),
                List.of()
            ),
            new SimpleMeterRegistry()
        );
        histories.start();
    }

    void tells(HistoryId history, E event, DocumentWrite<?>... documents) {
        histories
            .submit(
                new Submission<>(
                    history,
                    CommandKey.random(),
                    Retention.A_DAY,
                    "test",
                    Instant.EPOCH,
                    _ -> event,
                    List.of(documents)
                )
            )
            .join();
    }

    /** Whether somebody leads: before, nothing can be told. */
    boolean isReady() {
        return histories.isReady();
    }

    @Override
    public void close() {
        histories.close();
    }

    /** Everything that is asked happens. */
    private static final class SaysSo<E> implements Decider<Integer, E, E> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Decision<E> decide(Integer told, E event) {
            return Decision.accept(List.of(event));
        }

        @Override
        public Integer evolve(Integer told, E event) {
            return told + 1;
        }
    }
}
