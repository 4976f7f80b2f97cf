package lanyard.checkin;

import lanyard.checkin.conflicts.ConflictCommand;
import lanyard.checkin.doors.DoorCommand;
import lanyard.checkin.expectations.ExpectationCommand;
import lanyard.checkin.notes.NoteCommand;
import lanyard.checkin.scanning.ScanCommand;

/** Everything that is asked of a checkin history, by capability. */
public sealed interface CheckinCommand {
    record OfDoors(DoorCommand command) implements CheckinCommand {}

    record OfExpectations(ExpectationCommand command) implements CheckinCommand {}

    record OfConflicts(ConflictCommand command) implements CheckinCommand {}

    record OfNotes(NoteCommand command) implements CheckinCommand {}

    record OfScanning(ScanCommand command) implements CheckinCommand {}
}
