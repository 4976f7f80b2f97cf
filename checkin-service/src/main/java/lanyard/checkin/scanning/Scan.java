package lanyard.checkin.scanning;

import java.time.Instant;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * A badge was shown at a door: the only command of this capability.
 *
 * @param pinned the session that staff chose by hand
 * @param scannedAt conference time, corrected; not after now
 * @param upToDate whether the leader has taken in everything that the other services told
 */
public record Scan(
    ScanId scan,
    DoorId door,
    Presented presented,
    @Nullable SessionId pinned,
    Direction direction,
    Instant scannedAt,
    boolean upToDate
) {}
