package lanyard.checkin;

import lanyard.checkin.doors.DoorCommand;
import lanyard.checkin.expectations.ExpectationCommand;
import lanyard.checkin.scanning.Scan;

/** Everything that is asked of a checkin history, by capability. */
public sealed interface CheckinCommand {
    record OfDoors(DoorCommand command) implements CheckinCommand {}

    record OfExpectations(ExpectationCommand command) implements CheckinCommand {}

    record OfScanning(Scan command) implements CheckinCommand {}
}
