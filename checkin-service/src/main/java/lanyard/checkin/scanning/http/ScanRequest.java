package lanyard.checkin.scanning.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lanyard.checkin.scanning.Direction;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * One scan.
 *
 * @param scanId chosen by the phone; the same scan sent again has the same
 * @param badge the text of the QR code, or the number as typed
 * @param scannedAt conference time by the phone
 * @param session when staff pinned one by hand
 * @param direction in, unless it says otherwise
 */
record ScanRequest(
    ScanId scanId,
    DoorId door,
    String badge,
    Instant scannedAt,
    @Nullable SessionId session,
    @Nullable Direction direction
) {
    /** A badge's text has 129 characters; a hotel's door card may have more, and is not ours either way. */
    private static final int LONGEST_BADGE = 1_000;

    ScanRequest {
        if (
            scanId == null ||
            door == null ||
            badge == null ||
            scannedAt == null ||
            badge.length() > LONGEST_BADGE
        ) {
            throw new IllegalArgumentException("a scan has an id, a door, a badge and a time");
        }
    }

    Direction way() {
        return direction == null ? Direction.IN : direction;
    }

    /** Everything that makes it this scan and no other. */
    byte[] payload() {
        return String.join(
            "\n",
            door.toString(),
            badge,
            scannedAt.toString(),
            session == null ? "" : session.value(),
            way().name()
        ).getBytes(StandardCharsets.UTF_8);
    }
}
