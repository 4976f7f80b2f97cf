package lanyard.registration.letters.writing;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.Ledger;
import lanyard.registration.RegistrationLedger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Has letters written when something happened, and now and then in case nobody led at the moment. */
@Component
class LetterRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LetterRounds.class);
    private static final Duration AT_LEAST_EVERY = Duration.ofSeconds(1);

    /** A name that has not come by then was erased. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RegistrationLedger ledger;
    private final LetterWriter writer;
    private final Semaphore news = new Semaphore(0);
    private final Map<ConferenceId, Instant> waitingSince = new ConcurrentHashMap<>();
    private Ledger.@Nullable Subscription subscription;
    private @Nullable Thread rounds;

    LetterRounds(RegistrationLedger ledger, Composer composer) {
        this.ledger = ledger;
        this.writer = new LetterWriter(ledger, composer);
    }

    @Override
    public void start() {
        subscription = ledger.ledger().follow(_ -> news.release());
        rounds = Thread.ofVirtual().name("registration-letters").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                for (ConferenceId conference : ledger.conferences()) {
                    round(conference);
                }
                boolean _ = news.tryAcquire(AT_LEAST_EVERY.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void round(ConferenceId conference) throws InterruptedException {
        try {
            while (writer.hasWork(conference)) {
                Instant since = waitingSince.computeIfAbsent(conference, _ -> ledger.realTime().instant());
                boolean patient = ledger.realTime().instant().isBefore(since.plus(PATIENCE));
                if (!writer.keepSome(conference, patient)) {
                    return; // somebody else leads, nobody does, or a name is missing: another round comes
                }
                waitingSince.remove(conference);
            }
        } catch (RuntimeException failed) {
            log.warn("letters of {} wait: {}", conference, failed.getClass().getName());
        }
    }

    @Override
    public void stop() {
        if (subscription != null) {
            subscription.close();
        }
        if (rounds != null) {
            rounds.interrupt();
        }
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
