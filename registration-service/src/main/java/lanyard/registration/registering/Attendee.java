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
 * @param calendarIssue only calendar addresses of this issue are served
 * @param seats held and waited for
 */
public record Attendee(
    Category category,
    Instant registeredAt,
    boolean cancelled,
    int linkIssue,
    int calendarIssue,
    PSortedMap<SessionId, SeatStatus> seats
) {
    static Attendee registered(Category category, Instant at) {
        return new Attendee(category, at, false, 1, 1, TreePMap.empty());
    }

    Attendee withSeat(SessionId session, SeatStatus status) {
        return withSeats(seats.plus(session, status));
    }

    Attendee withoutSeat(SessionId session) {
        return withSeats(seats.minus(session));
    }

    private Attendee withSeats(PSortedMap<SessionId, SeatStatus> other) {
        return new Attendee(category, registeredAt, cancelled, linkIssue, calendarIssue, other);
    }

    Attendee withLinkIssue(int issue) {
        return new Attendee(category, registeredAt, cancelled, issue, calendarIssue, seats);
    }

    Attendee withCalendarIssue(int issue) {
        return new Attendee(category, registeredAt, cancelled, linkIssue, issue, seats);
    }

    Attendee afterCancelling() {
        return new Attendee(category, registeredAt, true, linkIssue, calendarIssue, seats);
    }

    /** What somebody has in a session. */
    public enum SeatStatus {
        CONFIRMED,
        WAITLISTED
    }
}
