package lanyard.checkin.scanning;

import java.time.Instant;
import java.util.Set;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A badge was shown at a door: the only command of this capability.
 *
 * @param pinned the session that staff chose by hand
 * @param scannedAt conference time, corrected; not after now
 * @param unreported rooms of the door of which another phone has not told who is in them
 * @param upToDate whether the leader has taken in everything that the other services told
 */
public record Scan(
    ScanId scan,
    DoorId door,
    Presented presented,
    @Nullable SessionId pinned,
    Direction direction,
    Instant scannedAt,
    Set<RoomId> unreported,
    boolean upToDate
) {
    public Scan {
        unreported = Set.copyOf(unreported);
    }
}
