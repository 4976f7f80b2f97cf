package lanyard.checkin.expectations;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ExpectationEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeCancelled;
import lanyard.contracts.checkin.ExpectationEvent.BadgeExpected;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKeyTrusted;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.checkin.ExpectationEvent.BookingChanged;
import lanyard.contracts.checkin.ExpectationEvent.ClockAdopted;
import lanyard.contracts.checkin.ExpectationEvent.DinnerExpected;
import lanyard.contracts.checkin.ExpectationEvent.ProgrammeAdopted;
import lanyard.contracts.checkin.ExpectationEvent.SessionKeyTrusted;
import lanyard.contracts.checkin.ExpectationEvent.StaffSignedOut;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What the doors of one conference expect.
 *
 * @param programme null until it was told
 * @param ahead of UTC, what the conference's clock shows
 * @param dinner null until it was told
 */
public record Expectations(
    @Nullable Programme programme,
    Duration ahead,
    TrustedKeys keys,
    @Nullable Dinner dinner,
    PMap<BadgeId, ExpectedBadge> badges,
    PMap<SessionId, ExpectedSession> sessions,
    BadgesByNumber numbers
) {
    public static final Expectations NONE = new Expectations(
        null,
        Duration.ZERO,
        TrustedKeys.NONE,
        null,
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        BadgesByNumber.NONE
    );

    public Expectations evolve(ExpectationEvent event) {
        return switch (event) {
            case ProgrammeAdopted(var adopted) -> new Expectations(
                adopted,
                ahead,
                keys,
                dinner,
                badges,
                sessions,
                numbers
            );
            case ClockAdopted(var adopted) -> new Expectations(
                programme,
                adopted,
                keys,
                dinner,
                badges,
                sessions,
                numbers
            );
            case DinnerExpected(var session, var places) -> new Expectations(
                programme,
                ahead,
                keys,
                new Dinner(session, places),
                badges,
                sessions,
                numbers
            );
            case BadgeKeyTrusted(var number, var key) -> withKeys(keys.withBadgeKey(number, key));
            case SessionKeyTrusted(var number, var key) -> withKeys(keys.withSessionKey(number, key));
            case StaffSignedOut(var staff, var at) -> withKeys(keys.withSignedOut(staff, at));
            case BadgeExpected(var badge, var kind, var issue) -> withBadge(badge, b -> b.told(kind, issue));
            case BadgeCancelled(var badge) -> withBadge(badge, ExpectedBadge::asCancelled);
            case BookingChanged changed -> withBooking(changed);
        };
    }

    private Expectations withKeys(TrustedKeys changed) {
        return new Expectations(programme, ahead, changed, dinner, badges, sessions, numbers);
    }

    private Expectations withBadge(BadgeId badge, UnaryOperator<ExpectedBadge> change) {
        return new Expectations(
            programme,
            ahead,
            keys,
            dinner,
            badges.plus(badge, change.apply(badge(badge))),
            sessions,
            numbers.with(badge)
        );
    }

    private Expectations withBooking(BookingChanged changed) {
        BadgeId host = changed.host();
        Booking before = badge(changed.badge()).bookingOf(changed.session());
        Expectations booked = withBadge(changed.badge(), b ->
            b.with(changed.session(), changed.booking(), host)
        ).withSession(changed.session(), s -> {
            ExpectedSession moved = s.moved(before, changed.booking());
            return changed.booking().isWaiting() && host == null
                ? moved.queued(changed.badge())
                : moved.unqueued(changed.badge());
        });
        if (host == null) {
            return booked;
        }
        return booked.withBadge(host, b ->
            changed.booking() == Booking.NONE ? b.withoutGuest(changed.badge()) : b.withGuest(changed.badge())
        );
    }

    private Expectations withSession(SessionId session, UnaryOperator<ExpectedSession> change) {
        return new Expectations(
            programme,
            ahead,
            keys,
            dinner,
            badges,
            sessions.plus(session, change.apply(session(session))),
            numbers
        );
    }

    /** What is known about a badge; nothing at all is a value too. */
    public ExpectedBadge badge(BadgeId badge) {
        return badges.getOrDefault(badge, ExpectedBadge.UNTOLD);
    }

    public ExpectedSession session(SessionId session) {
        return sessions.getOrDefault(session, ExpectedSession.NOBODY);
    }

    /** The place in the queue of who wears the badge, from 1; 0 for who does not wait. */
    public int positionOf(BadgeId badge, SessionId session) {
        BadgeId host = badge(badge).host();
        return session(session).positionOf(host == null ? badge : host);
    }

    /** Seats of a session; for the dinner, the places that gala-service gives away. */
    public int seatsOf(Session session) {
        return dinner != null && dinner.session().equals(session.id()) ? dinner.places() : session.seats();
    }

    /** Conference time when UTC is {@code utc}. */
    public Instant conferenceTime(Instant utc) {
        return utc.plus(ahead);
    }
}
