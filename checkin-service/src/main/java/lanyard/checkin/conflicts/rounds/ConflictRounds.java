package lanyard.checkin.conflicts.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand.OfConflicts;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.conflicts.ConflictCommand.Review;
import lanyard.checkin.conflicts.ConflictDecider;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.checkin.ConflictEvent;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Decision;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks now and then for badges that nobody has come to know of, and has it decided when so. Whoever leads is heard. */
@Component
class ConflictRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ConflictRounds.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final CheckinLedger ledger;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread rounds;

    ConflictRounds(CheckinLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void start() {
        rounds = Thread.ofVirtual().name("checkin-conflicts").start(this::run);
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
        Checkin checkin = ledger.view(conference).state();
        Instant now = ledger.now(checkin);
        Review review = new Review(now);
        if (
            !(ConflictDecider.decide(
                    checkin.expectations(),
                    checkin.attendance(),
                    checkin.conflicts(),
                    review
                ) instanceof
                Decision.Accepted<ConflictEvent>(List<ConflictEvent> events)) ||
            events.isEmpty()
        ) {
            return;
        }
        try {
            ledger
                .histories()
                .submit(
                    Submission.of(
                        CheckinLedger.historyOf(conference),
                        CommandKey.random(),
                        "conflicts",
                        now,
                        new OfConflicts(review)
                    )
                )
                .get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof NotAnswered)) {
                log.error("conflicts of {} wait", conference, failed.getCause());
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
