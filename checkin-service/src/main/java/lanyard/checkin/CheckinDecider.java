package lanyard.checkin;

import java.util.ArrayList;
import java.util.List;
import lanyard.checkin.CheckinCommand.OfConflicts;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinCommand.OfExpectations;
import lanyard.checkin.CheckinCommand.OfNotes;
import lanyard.checkin.CheckinCommand.OfScanning;
import lanyard.checkin.conflicts.ConflictDecider;
import lanyard.checkin.doors.DoorDecider;
import lanyard.checkin.expectations.ExpectationDecider;
import lanyard.checkin.notes.NoteDecider;
import lanyard.checkin.scanning.ScanCommand;
import lanyard.checkin.scanning.ScanDecider;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ConflictEvent;
import lanyard.contracts.checkin.ScanEvent;
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
            case OfConflicts(var asked) -> ConflictDecider.decide(
                checkin.expectations(),
                checkin.attendance(),
                checkin.conflicts(),
                asked
            );
            case OfNotes(var asked) -> NoteDecider.decide(checkin.notes(), asked);
            case OfScanning(var scan) -> scanned(checkin, scan);
        };
    }

    /** A scan, and what does not fit because of it, in the same breath. */
    private static Decision<CheckinEvent> scanned(Checkin checkin, ScanCommand scan) {
        Decision<ScanEvent> decision = ScanDecider.decide(
            checkin.doors(),
            checkin.expectations(),
            checkin.attendance(),
            scan
        );
        return switch (decision) {
            case Decision.Refused<ScanEvent>(var refusal) -> Decision.refuse(refusal);
            case Decision.Accepted<ScanEvent>(var scans) -> {
                boolean isVoid = ScanDecider.isVoid(checkin.expectations(), scan.presented());
                List<CheckinEvent> events = new ArrayList<>();
                Checkin after = checkin;
                for (ScanEvent event : scans) {
                    events.add(event);
                    after = after.evolve(event);
                    for (ConflictEvent conflict : ConflictDecider.follow(
                        after.expectations(),
                        after.attendance(),
                        after.conflicts(),
                        event,
                        isVoid
                    )) {
                        events.add(conflict);
                        after = after.evolve(conflict);
                    }
                }
                yield Decision.accept(events);
            }
        };
    }
}
