package lanyard.checkin;

import lanyard.checkin.attendance.Attendance;
import lanyard.checkin.conflicts.Conflicts;
import lanyard.checkin.doors.Doors;
import lanyard.checkin.expectations.Expectations;
import lanyard.checkin.notes.Notes;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ConflictEvent;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.checkin.ExpectationEvent;
import lanyard.contracts.checkin.NoteEvent;
import lanyard.contracts.checkin.ScanEvent;

/** Everything that the doors of one conference know. */
public record Checkin(
    Doors doors,
    Expectations expectations,
    Attendance attendance,
    Conflicts conflicts,
    Notes notes
) {
    public static final Checkin NOTHING_YET = new Checkin(
        Doors.NONE,
        Expectations.NONE,
        Attendance.NOBODY,
        Conflicts.NONE,
        Notes.NONE
    );

    Checkin evolve(CheckinEvent event) {
        return switch (event) {
            case DoorEvent told -> new Checkin(
                doors.evolve(told),
                expectations,
                attendance,
                conflicts,
                notes
            );
            case ExpectationEvent told -> new Checkin(
                doors,
                expectations.evolve(told),
                attendance,
                conflicts,
                notes
            );
            case ScanEvent told -> new Checkin(
                doors,
                expectations,
                attendance.evolve(told),
                conflicts,
                notes
            );
            case ConflictEvent told -> new Checkin(
                doors,
                expectations,
                attendance,
                conflicts.evolve(told),
                notes
            );
            case NoteEvent told -> new Checkin(
                doors,
                expectations,
                attendance,
                conflicts,
                notes.evolve(told)
            );
        };
    }
}
