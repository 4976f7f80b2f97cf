package lanyard.access.http;

import java.time.Instant;
import java.util.Map;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.contracts.ConferenceId;
import lanyard.ledger.HistoryDigest;
import lanyard.ledger.HistoryHealth;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Whether a service's history of a conference takes in what happens, and the way out when a record of it cannot be read.
 * Each service has one of its own, which says below which path.
 */
@CallableBy({ Who.ORGANISER, Who.DOOR_LEAD, Who.CATERER })
public abstract class HistoryController {

    private final Ledger<?, ?, ?> ledger;

    protected HistoryController(Ledger<?, ?, ?> ledger) {
        this.ledger = ledger;
    }

    /** What the conference's clock shows, as far as this service knows. */
    protected abstract Instant now(ConferenceId conference);

    /**
     * @param unreadable null while all is well
     * @param stale other services that are no longer listened to, and why
     */
    public record HistoryPage(@Nullable UnreadableRecord unreadable, Map<String, String> stale) {}

    /** @param sequence which record of the history it is */
    public record UnreadableRecord(long sequence, String why) {}

    /** @param sequence of the record that cannot be read */
    public record SkipRequest(long sequence) {}

    @GetMapping("/conferences/{conference}/history")
    HistoryPage history(@PathVariable ConferenceId conference) {
        HistoryHealth health = ledger.health(historyOf(conference));
        HistoryHealth.Unreadable unreadable = health.unreadable();
        return new HistoryPage(
            unreadable == null ? null : new UnreadableRecord(unreadable.sequence(), unreadable.why()),
            health.stale()
        );
    }

    /** Equal on all instances of the service at the same sequence, and on one that is rebuilt from the log. */
    @GetMapping("/conferences/{conference}/history/digest")
    @CallableBy(Who.ORGANISER)
    HistoryDigest digest(@PathVariable ConferenceId conference, Position position) {
        position.view(ledger, historyOf(conference));
        return ledger.digest(historyOf(conference));
    }

    /** Passes over the record that cannot be read; what it said is lost to this service. The history says who did. */
    @PostMapping("/conferences/{conference}/history/skips")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CallableBy(Who.ORGANISER)
    void skip(
        @PathVariable ConferenceId conference,
        @RequestBody SkipRequest record,
        Position position,
        Caller.Staff organiser
    ) {
        position.done(
            ledger.skip(historyOf(conference), record.sequence(), organiser.actor(), now(conference))
        );
    }

    private static HistoryId historyOf(ConferenceId conference) {
        return new HistoryId(conference.value());
    }
}
