package lanyard.registration.attendance;

import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendanceEvent.AttendeeCameIn;
import lanyard.contracts.registration.AttendanceEvent.AttendeeSeen;
import lanyard.contracts.registration.AttendanceEvent.AttendeeWentOut;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.registration.attendance.AttendanceCommand.NoteIn;
import lanyard.registration.attendance.AttendanceCommand.NoteOut;
import lanyard.registration.attendance.AttendanceCommand.See;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.Attendee.SeatStatus;
import lanyard.registration.registering.Registrations;
import org.jspecify.annotations.Nullable;

/** Believes the doors. Whoever is in a session does not wait for it any more. */
public final class AttendanceDecider {

    private AttendanceDecider() {}

    public static List<RegistrationEvent> decide(
        Registrations registrations,
        Whereabouts known,
        AttendanceCommand command
    ) {
        AttendeeId who = command.attendee();
        if (registrations.attendee(who) == null && !known.isInTheBuilding(who)) {
            return List.of();
        }
        return switch (command) {
            case See(_, var at) -> known.isInTheBuilding(who)
                ? List.of()
                : List.of(new AttendeeSeen(who, at));
            case NoteIn(_, var session, var at) -> {
                if (known.stay(who).isIn(session)) {
                    yield List.of();
                }
                AttendeeCameIn in = new AttendeeCameIn(who, session, at);
                yield waits(registrations.attendee(who), session)
                    ? List.of(in, new SeatReleased(who, session, ReleasedBy.ADMITTED))
                    : List.of(in);
            }
            case NoteOut(_, var session, var at) -> known.stay(who).isIn(session)
                ? List.of(new AttendeeWentOut(who, session, at))
                : List.of();
        };
    }

    private static boolean waits(@Nullable Attendee attendee, SessionId session) {
        return attendee != null && attendee.seats().get(session) == SeatStatus.WAITLISTED;
    }
}
