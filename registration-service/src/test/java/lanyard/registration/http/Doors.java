package lanyard.registration.http;

import static lanyard.registration.http.RunningRegistration.until;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.WireNames;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Model;
import lanyard.ledger.Submission;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.ledger.kafka.LedgerSettings;
import lanyard.registration.RegistrationLedger;

/** Stands for checkin-service: writes whatever a test has happen there into that service's topic. */
final class Doors implements AutoCloseable {

    private final KafkaLedger<Integer, CheckinEvent, CheckinEvent> histories;

    Doors(Map<String, Object> kafka) {
        histories = new KafkaLedger<>(
            LedgerSettings.of("checkin", kafka, 1, 1, "http://localhost:1"),
            new Model<>(
                new SaysSo(),
                JsonEvents.of(WireNames.of(CheckinEvent.class)),
                List.of(),
                List.of(),
                List.of()
            ),
            new SimpleMeterRegistry()
        );
        histories.start();
        until(histories::isReady);
    }

    void tell(ConferenceId conference, CheckinEvent event) {
        histories
            .submit(
                Submission.of(
                    RegistrationLedger.history(conference),
                    CommandKey.random(),
                    "test",
                    Instant.EPOCH,
                    event
                )
            )
            .join();
    }

    @Override
    public void close() {
        histories.close();
    }

    /** Everything that is asked happens. */
    private static final class SaysSo implements Decider<Integer, CheckinEvent, CheckinEvent> {

        @Override
        public Integer initial() {
            return 0;
        }

        @Override
        public Decision<CheckinEvent> decide(Integer told, CheckinEvent event) {
            return Decision.accept(List.of(event));
        }

        @Override
        public Integer evolve(Integer told, CheckinEvent event) {
            return told + 1;
        }
    }
}
