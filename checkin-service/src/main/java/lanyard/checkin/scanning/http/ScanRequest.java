package lanyard.checkin.scanning.http;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lanyard.checkin.scanning.Direction;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent.UndoReason;
import org.jspecify.annotations.Nullable;

/**
 * One scan.
 *
 * @param scanId chosen by the phone; the same scan sent again has the same
 * @param badge the text of the QR code, or the number as typed
 * @param scannedAt conference time by the phone
 * @param session when staff pinned one by hand
 * @param direction in, unless it says otherwise
 * @param letIn whether staff ask for the person to be let in against the verdict
 * @param decided what the phone decided without network; left out when it asks
 * @param undo what this takes back; left out when it is a scan
 */
record ScanRequest(
    ScanId scanId,
    DoorId door,
    String badge,
    Instant scannedAt,
    @Nullable SessionId session,
    @Nullable Direction direction,
    @Nullable Boolean letIn,
    @Nullable DecidedOnPhone decided,
    @Nullable UndoneScan undo
) {
    /**
     * @param session what the verdict is about
     * @param overruled what the verdict was before staff let the person in against it
     */
    record DecidedOnPhone(Verdict verdict, @Nullable SessionId session, @Nullable Verdict overruled) {
        DecidedOnPhone {
            if (
                verdict == null ||
                verdict.ruling(session).isEmpty() ||
                (overruled != null && overruled.reason().isEmpty())
            ) {
                throw new IllegalArgumentException("a phone decides by a verdict of the rule");
            }
        }
    }

    record UndoneScan(ScanId scanId, UndoReason reason) {
        UndoneScan {
            if (scanId == null || reason == null) {
                throw new IllegalArgumentException("a scan is undone for a reason");
            }
        }
    }

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

    boolean insists() {
        return Boolean.TRUE.equals(letIn);
    }

    /** Everything that makes it this scan and no other. */
    byte[] payload() {
        return String.join(
            "\n",
            door.toString(),
            badge,
            scannedAt.toString(),
            session == null ? "" : session.value(),
            way().name(),
            insists() ? "let in" : "",
            decided == null ? "" : decided.toString(),
            undo == null ? "" : undo.toString()
        ).getBytes(StandardCharsets.UTF_8);
    }
}
