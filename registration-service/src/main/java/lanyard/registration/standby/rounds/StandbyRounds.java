package lanyard.registration.standby.rounds;

import java.time.Duration;
import java.time.Instant;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Submission;
import lanyard.ledger.spring.Rounds;
import lanyard.registration.RegistrationCommand.OfStandby;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationSettings;
import lanyard.registration.RegistrationState;
import lanyard.registration.standby.StandbyCommand;
import lanyard.registration.standby.StandbyDecider;
import org.springframework.stereotype.Component;

/** Looks every second whether somebody can be told to come. */
@Component
class StandbyRounds extends Rounds {

    private final RegistrationLedger ledger;
    private final Duration after;

    StandbyRounds(RegistrationLedger ledger, RegistrationSettings settings) {
        super("registration-standby", Duration.ofSeconds(1));
        this.ledger = ledger;
        this.after = settings.standbyAfter();
    }

    @Override
    protected void round() throws InterruptedException {
        for (ConferenceId conference : ledger.conferences()) {
            RegistrationState state = ledger.view(conference).state();
            Instant now = ledger.now(state);
            StandbyCommand command = new StandbyCommand(now, after);
            if (isOfUse(state, command)) {
                decide(
                    ledger.ledger(),
                    Submission.of(
                        RegistrationLedger.history(conference),
                        CommandKey.random(),
                        "standby",
                        now,
                        new OfStandby(command)
                    )
                );
            }
        }
    }

    private static boolean isOfUse(RegistrationState state, StandbyCommand command) {
        return !StandbyDecider.decide(
            state.programme().programme(),
            state.registrations(),
            state.whereabouts(),
            state.standby(),
            command
        ).isEmpty();
    }
}
