package lanyard.registration.attendance;

import java.util.Optional;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ConflictEvent;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.checkin.ExpectationEvent;
import lanyard.contracts.checkin.NoteEvent;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.registration.attendance.AttendanceCommand.NoteIn;
import lanyard.registration.attendance.AttendanceCommand.NoteOut;
import lanyard.registration.attendance.AttendanceCommand.See;
import lanyard.registration.attendance.AttendanceCommand.TakeBack;

/** What the doors' events mean here. Whoever is turned away stands at a door, and so is in the building. */
public final class FromCheckin {

    private FromCheckin() {}

    public static Optional<AttendanceCommand> toCommand(CheckinEvent event) {
        return switch (event) {
            case ScanEvent scan -> ofScan(scan);
            case DoorEvent _, ExpectationEvent _, ConflictEvent _, NoteEvent _ -> Optional.empty();
        };
    }

    private static Optional<AttendanceCommand> ofScan(ScanEvent event) {
        return switch (event) {
            case CheckedIn(_, _, var badge, var session, _, var at, _, _) -> Optional.of(
                new NoteIn(wearer(badge), session, at)
            );
            case CheckedOut(_, _, var badge, var session, var at) -> Optional.of(
                new NoteOut(wearer(badge), session, at)
            );
            case ScanUndone(_, _, var badge, var session, _, _, var at, var inside, var came) -> Optional.of(
                new TakeBack(wearer(badge), session, came, inside, at)
            );
            case TurnedAway(_, _, var badge, _, _, var at) -> Optional.ofNullable(badge).map(known ->
                new See(wearer(known), at)
            );
        };
    }

    /** An attendee's badge has the attendee's id; a guest's has one that nobody here has. */
    private static AttendeeId wearer(BadgeId badge) {
        return new AttendeeId(badge.value());
    }
}
