package lanyard.checkin.conflicts.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand.OfConflicts;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.conflicts.ConflictCommand.Review;
import lanyard.checkin.conflicts.ConflictDecider;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.checkin.ConflictEvent;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Decision;
import lanyard.ledger.Submission;
import lanyard.ledger.spring.Rounds;
import org.springframework.stereotype.Component;

/** Looks now and then for people of whose badge nobody has come to know. */
@Component
class ConflictRounds extends Rounds {

    private final CheckinLedger ledger;

    ConflictRounds(CheckinLedger ledger) {
        super("checkin-conflicts", Duration.ofSeconds(5));
        this.ledger = ledger;
    }

    @Override
    protected void round() throws InterruptedException {
        for (ConferenceId conference : ledger.conferences()) {
            Checkin checkin = ledger.view(conference).state();
            Instant now = ledger.now(checkin);
            Review review = new Review(now);
            if (isOfUse(checkin, review)) {
                decide(
                    ledger.histories(),
                    Submission.of(
                        CheckinLedger.historyOf(conference),
                        CommandKey.random(),
                        "conflicts",
                        now,
                        new OfConflicts(review)
                    )
                );
            }
        }
    }

    private static boolean isOfUse(Checkin checkin, Review review) {
        return (
            ConflictDecider.decide(
                    checkin.expectations(),
                    checkin.attendance(),
                    checkin.conflicts(),
                    review
                ) instanceof
                Decision.Accepted<ConflictEvent>(List<ConflictEvent> events) && !events.isEmpty()
        );
    }
}
