package lanyard.registration.standby.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.CommandKey;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import lanyard.registration.RegistrationCommand.OfStandby;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationSettings;
import lanyard.registration.RegistrationState;
import lanyard.registration.standby.StandbyCommand;
import lanyard.registration.standby.StandbyDecider;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Asks every second whether somebody can be told to come, and has it decided when so. Whoever leads is heard. */
@Component
class StandbyRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(StandbyRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final RegistrationLedger ledger;
    private final Duration after;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread rounds;

    StandbyRounds(RegistrationLedger ledger, RegistrationSettings settings) {
        this.ledger = ledger;
        this.after = settings.standbyAfter();
    }

    @Override
    public void start() {
        rounds = Thread.ofVirtual().name("registration-standby").start(this::run);
    }

    private void run() {
        try {
            while (!stopped.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                for (ConferenceId conference : ledger.conferences()) {
                    round(conference);
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(ConferenceId conference) throws InterruptedException {
        RegistrationState state = ledger.view(conference).state();
        Instant now = ledger.now(state);
        StandbyCommand command = new StandbyCommand(now, after);
        if (
            StandbyDecider.decide(
                state.programme().programme(),
                state.registrations(),
                state.whereabouts(),
                state.standby(),
                command
            ).isEmpty()
        ) {
            return;
        }
        try {
            ledger
                .ledger()
                .submit(
                    Submission.of(
                        RegistrationLedger.history(conference),
                        CommandKey.random(),
                        "standby",
                        now,
                        new OfStandby(command)
                    )
                )
                .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof NotAnswered)) {
                log.error("standby of {} waits", conference, failed.getCause());
            } // otherwise another round comes, or another instance leads
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
