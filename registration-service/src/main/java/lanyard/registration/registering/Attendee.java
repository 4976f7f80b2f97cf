package lanyard.registration.registering;

import java.time.Instant;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.Category;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * One registration.
 *
 * @param consentVersion the version of the privacy notice that was agreed to when registering
 * @param door where staff registered them; null when they registered themselves
 * @param linkIssue only personal links of this issue open the attendee's page
 * @param calendarIssue only calendar addresses of this issue are served
 * @param seats held and waited for
 * @param left sessions of which a seat, or a place on the waitlist, was given up, and that are not chosen again
 * @param moves how often a seat or a place was given or taken: what was told of the seats before is old
 */
public record Attendee(
    Category category,
    String consentVersion,
    Instant registeredAt,
    @Nullable DoorId door,
    boolean cancelled,
    int linkIssue,
    int calendarIssue,
    PSortedMap<SessionId, SeatStatus> seats,
    PSortedSet<SessionId> left,
    int moves
) {
    static Attendee registered(Category category, String consentVersion, Instant at, @Nullable DoorId door) {
        return new Attendee(
            category,
            consentVersion,
            at,
            door,
            false,
            1,
            1,
            TreePMap.empty(),
            TreePSet.empty(),
            0
        );
    }

    Attendee withSeat(SessionId session, SeatStatus status) {
        return seats.get(session) == status
            ? this
            : afterMove(seats.plus(session, status), left.minus(session));
    }

    Attendee withoutSeat(SessionId session) {
        return seats.containsKey(session) ? afterMove(seats.minus(session), left.plus(session)) : this;
    }

    private Attendee afterMove(PSortedMap<SessionId, SeatStatus> held, PSortedSet<SessionId> given) {
        return new Attendee(
            category,
            consentVersion,
            registeredAt,
            door,
            cancelled,
            linkIssue,
            calendarIssue,
            held,
            given,
            moves + 1
        );
    }

    Attendee withLinkIssue(int issue) {
        return with(cancelled, issue, calendarIssue);
    }

    Attendee withCalendarIssue(int issue) {
        return with(cancelled, linkIssue, issue);
    }

    Attendee afterCancelling() {
        return with(true, linkIssue, calendarIssue);
    }

    private Attendee with(boolean ended, int link, int calendar) {
        return new Attendee(
            category,
            consentVersion,
            registeredAt,
            door,
            ended,
            link,
            calendar,
            seats,
            left,
            moves
        );
    }

    /** What somebody has in a session. */
    public enum SeatStatus {
        CONFIRMED,
        WAITLISTED
    }
}
