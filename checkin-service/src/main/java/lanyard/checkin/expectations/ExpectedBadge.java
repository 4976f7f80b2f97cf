package lanyard.checkin.expectations;

import java.util.List;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * What is known about a badge. Bookings may be told before the badge itself: the services' events have no mutual order.
 *
 * @param kind null until the badge itself was told
 * @param issue the only valid one; 0 until the badge itself was told
 * @param bookings only what is confirmed or waitlisted
 * @param host for a guest of the dinner, whose party it is
 * @param guests for a host of the dinner, who comes with them, in the order in which they were told
 */
public record ExpectedBadge(
    @Nullable BadgeKind kind,
    int issue,
    boolean cancelled,
    PMap<SessionId, Booking> bookings,
    @Nullable BadgeId host,
    PVector<BadgeId> guests
) {
    static final ExpectedBadge UNTOLD = new ExpectedBadge(
        null,
        0,
        false,
        HashTreePMap.empty(),
        null,
        TreePVector.empty()
    );

    /** Whether the badge itself was told, not only a booking. */
    public boolean isKnown() {
        return kind != null;
    }

    public Booking bookingOf(SessionId session) {
        return bookings.getOrDefault(session, Booking.NONE);
    }

    ExpectedBadge told(BadgeKind newKind, int newIssue) {
        return new ExpectedBadge(newKind, newIssue, false, bookings, host, guests);
    }

    ExpectedBadge asCancelled() {
        return new ExpectedBadge(kind, issue, true, bookings, host, guests);
    }

    ExpectedBadge with(SessionId session, Booking booking, @Nullable BadgeId newHost) {
        PMap<SessionId, Booking> changed =
            booking == Booking.NONE ? bookings.minus(session) : bookings.plus(session, booking);
        return new ExpectedBadge(kind, issue, cancelled, changed, newHost == null ? host : newHost, guests);
    }

    ExpectedBadge withGuest(BadgeId guest) {
        return guests.contains(guest) ? this : withGuests(guests.plus(guest));
    }

    ExpectedBadge withoutGuest(BadgeId guest) {
        return withGuests(guests.minusAll(List.of(guest)));
    }

    private ExpectedBadge withGuests(PVector<BadgeId> changed) {
        return new ExpectedBadge(kind, issue, cancelled, bookings, host, changed);
    }
}
