package lanyard.checkin.scanning.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.scanId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinModel;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Insisting;
import lanyard.checkin.scanning.Presented;
import lanyard.checkin.scanning.ScanCommand.Scan;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.ledger.Answer;
import lanyard.ledger.HistoryId;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.View;
import lanyard.ledger.testing.InMemoryLedger;
import org.junit.jupiter.api.Test;

/** What a phone hears when not everything can be decided. */
class BatchTest {

    private static final NotAnswered FULL = new NotAnswered.Unavailable("full", Duration.ofSeconds(1));

    private final View<Checkin> view = new InMemoryLedger<>(
        CheckinModel.get().decider(),
        CheckinModel.EVENTS
    ).view(new HistoryId("soc24-2"));
    private final Batch batch = new Batch();

    private void scan(int number, CompletableFuture<Answer<CheckinEvent>> answer) {
        Scan scan = new Scan(
            scanId(number),
            THEATRE_1_DOOR,
            new Presented.Forged(),
            null,
            Direction.IN,
            MORNING,
            Insisting.NOBODY,
            Set.of(),
            true
        );
        ScanRequest request = new ScanRequest(
            scanId(number),
            THEATRE_1_DOOR,
            "LY1:",
            MORNING,
            null,
            null,
            null,
            null,
            null
        );
        batch.add(new Asked(request, scan), answer);
    }

    private static CompletableFuture<Answer<CheckinEvent>> welcome(int number, long position) {
        CheckinEvent in = new CheckedIn(
            scanId(number),
            THEATRE_1_DOOR,
            ADA,
            DEEP_DIVE_1,
            Admission.WELCOME,
            MORNING
        );
        return CompletableFuture.completedFuture(new Answer.Done<>(List.of(in), position));
    }

    private static CompletableFuture<Answer<CheckinEvent>> failed(NotAnswered why) {
        return CompletableFuture.failedFuture(why);
    }

    private List<Verdict> verdicts() {
        return batch.answers(view, Insisting.STAFF).stream().map(ScanAnswer::verdict).toList();
    }

    @Test
    void what_was_not_decided_is_to_be_sent_again_and_the_rest_is_not() {
        scan(1, welcome(1, 7));
        scan(2, failed(FULL));
        scan(3, failed(new NotAnswered.InDoubt("lost the lead")));
        scan(4, failed(new NotAnswered.KeyReused()));
        scan(5, welcome(5, 8));
        assertThat(batch.await()).isEqualTo(8);
        assertThat(verdicts()).containsExactly(
            Verdict.WELCOME,
            Verdict.NOT_DECIDED,
            Verdict.NOT_DECIDED,
            Verdict.MALFORMED,
            Verdict.WELCOME
        );
    }

    @Test
    void a_batch_of_which_nothing_was_decided_is_not_answered_at_all() {
        scan(1, failed(FULL));
        scan(2, failed(FULL));
        assertThatThrownBy(batch::await).isSameAs(FULL);
    }

    @Test
    void a_batch_for_another_leader_is_handed_on_whole() {
        NotAnswered elsewhere = new NotAnswered.LedElsewhere("http://10.0.0.7:8080");
        scan(1, welcome(1, 7));
        scan(2, failed(elsewhere));
        assertThatThrownBy(batch::await).isSameAs(elsewhere);
    }
}
