package lanyard.contracts.registration;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.WireName;

/** Where attendees are on the day, as registration-service understands what the doors tell. In conference time. */
public sealed interface AttendanceEvent extends RegistrationEvent {
    AttendeeId attendee();

    /** The attendee showed their badge at a door for the first time, and was not let in: they are in the building. */
    @WireName("lanyard.registration.attendee-seen.v1")
    record AttendeeSeen(AttendeeId attendee, Instant at) implements AttendanceEvent {}

    /** The attendee is in the session. */
    @WireName("lanyard.registration.attendee-came-in.v1")
    record AttendeeCameIn(AttendeeId attendee, SessionId session, Instant at) implements AttendanceEvent {}

    /** The attendee is not in the session any more. */
    @WireName("lanyard.registration.attendee-went-out.v1")
    record AttendeeWentOut(AttendeeId attendee, SessionId session, Instant at) implements AttendanceEvent {}
}
