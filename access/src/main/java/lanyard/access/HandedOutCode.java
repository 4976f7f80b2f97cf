package lanyard.access;

import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.UUID;
import lanyard.contracts.BadgeId;

/**
 * What the QR code says that a door without network hands out to somebody whom it registers: {@code LY0:} and the badge's
 * id in base45. Nobody signed it: it names a badge by 128 random bits that the phone chose, and no issue.
 */
public final class HandedOutCode {

    private static final String PREFIX = "LY0:";
    private static final int ID_BYTES = 16;

    private HandedOutCode() {}

    public static String of(BadgeId badge) {
        byte[] id = ByteBuffer.allocate(ID_BYTES)
            .putLong(badge.value().getMostSignificantBits())
            .putLong(badge.value().getLeastSignificantBits())
            .array();
        return PREFIX + Base45.encode(id);
    }

    /** @param text as scanned; blanks around it are ignored */
    public static Optional<BadgeId> read(String text) {
        String scanned = text.strip(); // base45 has a blank, but no pair of bytes ends with one
        if (!scanned.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return Base45.decode(scanned.substring(PREFIX.length()))
            .filter(bytes -> bytes.length == ID_BYTES)
            .map(ByteBuffer::wrap)
            .map(id -> new BadgeId(new UUID(id.getLong(), id.getLong())));
    }
}
