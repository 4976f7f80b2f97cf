package lanyard.registration.attendance;

import java.util.ArrayList;
import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendanceEvent.AttendanceCorrected;
import lanyard.contracts.registration.AttendanceEvent.AttendeeCameIn;
import lanyard.contracts.registration.AttendanceEvent.AttendeeSeen;
import lanyard.contracts.registration.AttendanceEvent.AttendeeWentOut;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.registration.attendance.AttendanceCommand.NoteIn;
import lanyard.registration.attendance.AttendanceCommand.NoteOut;
import lanyard.registration.attendance.AttendanceCommand.See;
import lanyard.registration.attendance.AttendanceCommand.TakeBack;
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
        Whereabouts.Stay stay = known.stay(who);
        return switch (command) {
            case See(_, var at) -> known.isInTheBuilding(who)
                ? List.of()
                : List.of(new AttendeeSeen(who, at));
            case NoteIn(_, var session, var at) -> {
                List<RegistrationEvent> events = new ArrayList<>();
                if (!stay.in(session, at).equals(stay)) {
                    events.add(new AttendeeCameIn(who, session, at));
                }
                if (waits(registrations.attendee(who), session)) {
                    events.add(new SeatReleased(who, session, ReleasedBy.ADMITTED));
                }
                yield events;
            }
            case NoteOut(_, var session, var at) -> stay.out(session, at).equals(stay)
                ? List.of()
                : List.of(new AttendeeWentOut(who, session, at));
            case TakeBack(_, var session, var came, var inside, var at) -> stay
                .corrected(session, came, inside, at)
                .equals(stay)
                ? List.of()
                : List.of(new AttendanceCorrected(who, session, came, inside, at));
        };
    }

    private static boolean waits(@Nullable Attendee attendee, SessionId session) {
        return attendee != null && attendee.seats().get(session) == SeatStatus.WAITLISTED;
    }
}
