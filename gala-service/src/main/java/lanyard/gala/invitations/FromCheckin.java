package lanyard.gala.invitations;

import java.util.Optional;
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
import lanyard.gala.invitations.InvitationCommand.NoteArrival;

/** What the doors tell: who came through one. Whether it was the gala's, the decider knows. */
public final class FromCheckin {

    private FromCheckin() {}

    public static Optional<InvitationCommand> toCommand(CheckinEvent event) {
        return switch (event) {
            case ScanEvent scan -> ofScan(scan);
            case DoorEvent _, ExpectationEvent _, ConflictEvent _, NoteEvent _ -> Optional.empty();
        };
    }

    private static Optional<InvitationCommand> ofScan(ScanEvent event) {
        return switch (event) {
            case CheckedIn(_, _, var badge, var session, _, _, _, _) -> Optional.of(
                new NoteArrival(badge, session)
            );
            case CheckedOut _, ScanUndone _, TurnedAway _ -> Optional.empty();
        };
    }
}
