package lanyard.registration;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Answer;
import lanyard.ledger.CommandKey;
import lanyard.ledger.HistoryId;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import lanyard.registration.RegistrationCommand.OfStaff;
import lanyard.registration.staff.SessionKeys;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Publishes the keys that sign here, at every start, as soon as somebody leads: the session key of the installation and
 * the badge key of every conference. What is published already stays; a conference that begins later publishes its key
 * with its first programme.
 */
@Component
class KeyPublishing implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeyPublishing.class);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(100);
    private static final Duration WHILE_LED_ELSEWHERE = Duration.ofSeconds(1);

    private final RegistrationLedger ledger;
    private final SessionKeys sessionKeys;
    private final Organising organising;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread publishing;

    KeyPublishing(RegistrationLedger ledger, SessionKeys sessionKeys, Organising organising) {
        this.ledger = ledger;
        this.sessionKeys = sessionKeys;
        this.organising = organising;
    }

    @Override
    public void start() {
        publishing = Thread.ofVirtual().name("registration-keys").start(this::publish);
    }

    private void publish() {
        try {
            untilAnswered(this::publishSessionKey);
            for (ConferenceId conference : ledger.conferences()) {
                untilAnswered(() -> organising.publishBadgeKey(conference));
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private CompletableFuture<Answer<RegistrationEvent>> publishSessionKey() {
        return ledger
            .ledger()
            .submit(
                Submission.of(
                    HistoryId.INSTALLATION,
                    CommandKey.random(),
                    "installation",
                    ledger.realTime().instant(),
                    new OfStaff(sessionKeys.current(ledger.installation().state().staff()))
                )
            );
    }

    private void untilAnswered(Supplier<CompletableFuture<Answer<RegistrationEvent>>> command)
        throws InterruptedException {
        Duration pause;
        do {
            pause = AGAIN_AFTER;
            try {
                if (command.get().get() instanceof Answer.Done) {
                    return;
                }
                // Refused: another instance was quicker with a key of its own; look again what is published.
            } catch (ExecutionException failed) {
                if (!(failed.getCause() instanceof NotAnswered)) {
                    log.error("keys cannot be published", failed.getCause());
                    return;
                }
                if (failed.getCause() instanceof NotAnswered.LedElsewhere) {
                    // It may be gone before it publishes, or be a leader of long ago: this one may lead next.
                    pause = WHILE_LED_ELSEWHERE;
                }
            }
        } while (!stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void stop() {
        stopped.countDown();
        publishing = null;
    }

    @Override
    public boolean isRunning() {
        return publishing != null;
    }
}
