package lanyard.checkin.scanning;

import java.time.Instant;
import java.util.Set;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.UndoReason;
import org.jspecify.annotations.Nullable;

/** A badge was shown at a door. Times are conference time, by the phone's corrected clock, and not after now. */
public sealed interface ScanCommand {
    ScanId scan();

    DoorId door();

    Presented presented();

    Instant scannedAt();

    /**
     * Somebody stands there and waits for the verdict.
     *
     * @param pinned the session that staff chose by hand
     * @param insisting whether staff ask for the person to be let in against the verdict
     * @param unreported rooms of the door of which another phone has not told who is in them
     * @param upToDate whether the leader has taken in everything that the other services told
     */
    record Scan(
        ScanId scan,
        DoorId door,
        Presented presented,
        @Nullable SessionId pinned,
        Direction direction,
        Instant scannedAt,
        Insisting insisting,
        Set<RoomId> unreported,
        boolean upToDate
    ) implements ScanCommand {
        public Scan {
            unreported = Set.copyOf(unreported);
        }
    }

    /**
     * The phone had no network and decided by itself: whoever it let in is inside, whatever is known here.
     *
     * @param overruled what the phone said before staff let the person in against it
     */
    record DecidedAlone(
        ScanId scan,
        DoorId door,
        Presented presented,
        Ruling ruling,
        @Nullable Reason overruled,
        Instant scannedAt
    ) implements ScanCommand {}

    /** A scan at the same door was a mistake. */
    record Undo(
        ScanId scan,
        DoorId door,
        Presented presented,
        ScanId undone,
        UndoReason reason,
        Instant scannedAt
    ) implements ScanCommand {}
}
