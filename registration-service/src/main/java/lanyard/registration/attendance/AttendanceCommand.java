package lanyard.registration.attendance;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;

/** What the doors' events tell of a badge; that of a guest or a stranger is nobody's here. Never refused. */
public sealed interface AttendanceCommand {
    AttendeeId attendee();

    record See(AttendeeId attendee, Instant at) implements AttendanceCommand {}

    record NoteIn(AttendeeId attendee, SessionId session, Instant at) implements AttendanceCommand {}

    record NoteOut(AttendeeId attendee, SessionId session, Instant at) implements AttendanceCommand {}
}
