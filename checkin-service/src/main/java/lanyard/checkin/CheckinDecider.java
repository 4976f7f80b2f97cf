package lanyard.checkin;

import java.util.List;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinCommand.OfExpectations;
import lanyard.checkin.CheckinCommand.OfScanning;
import lanyard.checkin.doors.DoorDecider;
import lanyard.checkin.expectations.ExpectationDecider;
import lanyard.checkin.scanning.ScanDecider;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;

/** The rules of the doors, each decided by its capability. */
public final class CheckinDecider implements Decider<Checkin, CheckinCommand, CheckinEvent> {

    @Override
    public Checkin initial() {
        return Checkin.NOTHING_YET;
    }

    @Override
    public Checkin evolve(Checkin checkin, CheckinEvent event) {
        return checkin.evolve(event);
    }

    @Override
    public Decision<CheckinEvent> decide(Checkin checkin, CheckinCommand command) {
        return switch (asked(checkin, command)) {
            case Decision.Refused<? extends CheckinEvent>(var refusal) -> Decision.refuse(refusal);
            case Decision.Accepted<? extends CheckinEvent>(var events) -> Decision.accept(
                List.copyOf(events)
            );
        };
    }

    private static Decision<? extends CheckinEvent> asked(Checkin checkin, CheckinCommand command) {
        return switch (command) {
            case OfDoors(var asked) -> DoorDecider.decide(
                checkin.doors(),
                checkin.expectations().programme(),
                asked
            );
            case OfExpectations(var told) -> Decision.accept(
                ExpectationDecider.decide(checkin.expectations(), told)
            );
            case OfScanning(var scan) -> ScanDecider.decide(
                checkin.doors(),
                checkin.expectations(),
                checkin.attendance(),
                scan
            );
        };
    }
}
