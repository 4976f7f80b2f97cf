package lanyard.checkin.scanning;

import java.util.Map;
import java.util.Set;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import org.jspecify.annotations.Nullable;

/**
 * What is known about who shows a badge.
 *
 * @param upToDate whether everything that the other services told has been taken in
 * @param bookings only what is confirmed or waitlisted
 * @param visited sessions to which the person came before
 * @param inside the session in which the person is now
 */
public record Wearer(
    Proof proof,
    Standing standing,
    boolean upToDate,
    Map<SessionId, Booking> bookings,
    Set<SessionId> visited,
    @Nullable SessionId inside
) {
    static final Wearer STRANGER = new Wearer(Proof.FORGED, Standing.UNKNOWN, true, Map.of(), Set.of(), null);

    boolean hasBooked(SessionId session) {
        return bookings.get(session) == Booking.CONFIRMED;
    }

    boolean waitsFor(SessionId session) {
        Booking booking = bookings.get(session);
        return booking != null && booking.isWaiting();
    }

    /** Whether they wait for the session and were told to come. */
    boolean isOnStandbyFor(SessionId session) {
        return bookings.get(session) == Booking.STANDBY;
    }

    boolean isIn(SessionId session) {
        return session.equals(inside);
    }

    /**
     * A key is told before it signs anything: where everything was heard, one that was not is nobody's. A code that was
     * handed out at another door is nobody's until that door tells, or registration does.
     */
    boolean isNotOurs() {
        return switch (proof) {
            case GENUINE -> false;
            case UNKNOWN_KEY -> upToDate;
            case HANDED_OUT -> standing == Standing.UNKNOWN && visited.isEmpty();
            case FORGED -> true;
        };
    }

    /** Whether a booking here could exist that has not been told yet. */
    boolean mayHaveBooked() {
        return standing == Standing.UNKNOWN || !upToDate;
    }
}
