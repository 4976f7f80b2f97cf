package lanyard.registration.attendance;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import org.jspecify.annotations.Nullable;

/** What the doors' events tell of a badge; that of a guest or a stranger is nobody's here. Never refused. */
public sealed interface AttendanceCommand {
    AttendeeId attendee();

    record See(AttendeeId attendee, Instant at) implements AttendanceCommand {}

    record NoteIn(AttendeeId attendee, SessionId session, Instant at) implements AttendanceCommand {}

    record NoteOut(AttendeeId attendee, SessionId session, Instant at) implements AttendanceCommand {}

    /**
     * A door takes back what it told about the session.
     *
     * @param came when they first came to it, after all; null when they never did
     * @param inside where they are, after all; null when nowhere
     */
    record TakeBack(
        AttendeeId attendee,
        SessionId session,
        @Nullable Instant came,
        @Nullable SessionId inside,
        Instant at
    ) implements AttendanceCommand {}
}
