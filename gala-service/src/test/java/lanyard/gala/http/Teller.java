package lanyard.gala.http;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.EventCodec;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Model;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.ledger.kafka.LedgerSettings;

/** Another service, of which only what it tells matters here: it tells whatever it is asked to. */
final class Teller<E> implements AutoCloseable {

    private final KafkaLedger<Long, List<E>, E> ledger;

    Teller(LedgerSettings settings, EventCodec<E> codec, List<DocumentTopic<?>> documents) {
        ledger = new KafkaLedger<>(
            settings,
            new Model<>(new Obedient<>(), codec, documents, List.of(), List.of()),
            new SimpleMeterRegistry()
        );
        ledger.start();
        Awaiting.that("somebody leads " + settings.service(), () -> ledger.leads(0));
    }

    @SafeVarargs
    final void tell(HistoryId history, E... events) {
        tell(history, List.of(events), List.of());
    }

    void tell(HistoryId history, List<E> events, List<DocumentWrite<?>> documents) {
        ledger
            .submit(
                new Submission<>(
                    history,
                    CommandKey.random(),
                    Retention.A_DAY,
                    "test",
                    Instant.now(),
                    _ -> events,
                    documents
                )
            )
            .join();
    }

    @Override
    public void close() {
        ledger.close();
    }

    private static final class Obedient<E> implements Decider<Long, List<E>, E> {

        @Override
        public Long initial() {
            return 0L;
        }

        @Override
        public Decision<E> decide(Long told, List<E> command) {
            return Decision.accept(command);
        }

        @Override
        public Long evolve(Long told, E event) {
            return told + 1;
        }
    }
}
