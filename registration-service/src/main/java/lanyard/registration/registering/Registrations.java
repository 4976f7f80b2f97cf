package lanyard.registration.registering;

import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendeeEvent;
import lanyard.contracts.registration.AttendeeEvent.AddressChanged;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CalendarReplaced;
import lanyard.contracts.registration.AttendeeEvent.DetailsCorrected;
import lanyard.contracts.registration.AttendeeEvent.LinkReplaced;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.registration.registering.Attendee.SeatStatus;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Everybody who registered, in the order of registering, and the seats of every session that somebody chose.
 *
 * @param order who ever registered; who cancelled stays, who was erased does not
 */
public record Registrations(
    Line order,
    PMap<AttendeeId, Attendee> attendees,
    PSortedMap<SessionId, SessionSeats> sessions
) {
    public static final Registrations NONE = new Registrations(
        Line.EMPTY,
        HashTreePMap.empty(),
        TreePMap.empty()
    );

    public @Nullable Attendee attendee(AttendeeId id) {
        return attendees.get(id);
    }

    public SessionSeats session(SessionId id) {
        return sessions.getOrDefault(id, SessionSeats.EMPTY);
    }

    /** The place in the session's waitlist, from 1. */
    public OptionalInt position(AttendeeId attendee, SessionId session) {
        return session(session).waiting().position(attendee);
    }

    public Registrations evolve(AttendeeEvent event) {
        return switch (event) {
            case AttendeeRegistered(
                var id,
                var category,
                var consent,
                var at,
                var door
            ) -> attendees.containsKey(id)
                ? this
                : new Registrations(
                      order.with(id),
                      attendees.plus(id, Attendee.registered(category, consent, at, door)),
                      sessions
                  );
            case DetailsCorrected _, AddressChanged _ -> this;
            case RegistrationCancelled(var id, _, _) -> withAttendee(id, Attendee::afterCancelling);
            case LinkReplaced(var id, var issue) -> withAttendee(id, a -> a.withLinkIssue(issue));
            case CalendarReplaced(var id, var issue) -> withAttendee(id, a -> a.withCalendarIssue(issue));
            case AttendeeErased(var id, _) -> new Registrations(
                order.without(id),
                attendees.minus(id),
                sessions
            );
        };
    }

    public Registrations evolve(SeatEvent event) {
        return switch (event) {
            case SeatConfirmed(var id, var session) -> withAttendee(id, a ->
                a.withSeat(session, SeatStatus.CONFIRMED)
            ).withSession(session, s -> new SessionSeats(s.confirmed().with(id), s.waiting().without(id)));
            case SeatWaitlisted(var id, var session) -> withAttendee(id, a ->
                a.withSeat(session, SeatStatus.WAITLISTED)
            ).withSession(session, s -> new SessionSeats(s.confirmed().without(id), s.waiting().with(id)));
            case SeatReleased(var id, var session, _) -> withAttendee(id, a ->
                a.withoutSeat(session)
            ).withSession(session, s -> new SessionSeats(s.confirmed().without(id), s.waiting().without(id)));
        };
    }

    private Registrations withAttendee(AttendeeId id, UnaryOperator<Attendee> change) {
        Attendee attendee = attendees.get(id);
        return attendee == null
            ? this
            : new Registrations(order, attendees.plus(id, change.apply(attendee)), sessions);
    }

    private Registrations withSession(SessionId id, UnaryOperator<SessionSeats> change) {
        return new Registrations(order, attendees, sessions.plus(id, change.apply(session(id))));
    }
}
