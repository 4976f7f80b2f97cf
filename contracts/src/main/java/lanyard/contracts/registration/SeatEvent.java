package lanyard.contracts.registration;

import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.WireName;

/** Seats of sessions: confirmed, waited for, released. */
public sealed interface SeatEvent extends RegistrationEvent {
    AttendeeId attendee();

    SessionId session();

    /** The attendee has a seat, newly or from the waitlist. */
    @WireName("lanyard.registration.seat-confirmed.v1")
    record SeatConfirmed(AttendeeId attendee, SessionId session) implements SeatEvent {}

    /** The attendee waits for a seat, behind everybody who waits already. */
    @WireName("lanyard.registration.seat-waitlisted.v1")
    record SeatWaitlisted(AttendeeId attendee, SessionId session) implements SeatEvent {}

    /** The attendee no longer holds the seat, or no longer waits for one. */
    @WireName("lanyard.registration.seat-released.v1")
    record SeatReleased(AttendeeId attendee, SessionId session, ReleasedBy by) implements SeatEvent {}

    /** Why a seat or a place on a waitlist was given up. */
    enum ReleasedBy {
        ATTENDEE,
        ORGANISER,
        CANCELLATION,
        PROGRAMME,
        /** Whoever waited was let in at the door without a seat: the wait is over. */
        ADMITTED
    }
}
