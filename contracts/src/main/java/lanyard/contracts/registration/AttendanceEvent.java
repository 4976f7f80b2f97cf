package lanyard.contracts.registration;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.WireName;
import org.jspecify.annotations.Nullable;

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

    /**
     * A door took back what it had told about the session.
     *
     * @param came when the attendee first came to it, after all; null when they never did
     * @param inside where the attendee is, after all; null when nowhere
     */
    @WireName("lanyard.registration.attendance-corrected.v1")
    record AttendanceCorrected(
        AttendeeId attendee,
        SessionId session,
        @Nullable Instant came,
        @Nullable SessionId inside,
        Instant at
    ) implements AttendanceEvent {}
}
