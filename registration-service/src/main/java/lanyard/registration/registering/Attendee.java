package lanyard.registration.registering;

import java.time.Instant;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.Category;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * One registration.
 *
 * @param linkIssue only personal links of this issue open the attendee's page
 * @param seats held and waited for
 */
public record Attendee(
    Category category,
    Instant registeredAt,
    boolean cancelled,
    int linkIssue,
    PSortedMap<SessionId, SeatStatus> seats
) {
    static Attendee registered(Category category, Instant at) {
        return new Attendee(category, at, false, 1, TreePMap.empty());
    }

    Attendee withSeat(SessionId session, SeatStatus status) {
        return new Attendee(category, registeredAt, cancelled, linkIssue, seats.plus(session, status));
    }

    Attendee withoutSeat(SessionId session) {
        return new Attendee(category, registeredAt, cancelled, linkIssue, seats.minus(session));
    }

    Attendee withLinkIssue(int issue) {
        return new Attendee(category, registeredAt, cancelled, issue, seats);
    }

    Attendee afterCancelling() {
        return new Attendee(category, registeredAt, true, linkIssue, seats);
    }

    /** What somebody has in a session. */
    public enum SeatStatus {
        CONFIRMED,
        WAITLISTED
    }
}
