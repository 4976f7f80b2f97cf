package lanyard.access;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;

/**
 * What the QR code of a badge says. Nothing of it is personal.
 *
 * @param keyNumber 0 to 255, which of the conference's badge keys signed it
 * @param issue 1 to 65535; only the newest issue of a badge is valid
 */
public record BadgeToken(int keyNumber, BadgeId badge, int issue) {
    static final int BYTES = 1 + 16 + 2;
    /** Sets badges apart from everything else that is signed: a photographed badge opens no page. */
    private static final String DOMAIN = "lanyard badge 1";

    public BadgeToken {
        if (keyNumber < 0 || keyNumber > 0xff) {
            throw new IllegalArgumentException("a key number is one byte");
        }
        if (issue < 0 || issue > 0xffff) {
            throw new IllegalArgumentException("an issue is two bytes");
        }
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
            .put((byte) keyNumber)
            .putLong(badge.value().getMostSignificantBits())
            .putLong(badge.value().getLeastSignificantBits())
            .putShort((short) issue)
            .array();
    }

    /** What is signed: a badge of one conference is none of another's. */
    byte[] signedIn(ConferenceId conference) {
        byte[] scope = (DOMAIN + '\0' + conference.value() + '\0').getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(scope.length + BYTES)
            .put(scope)
            .put(bytes())
            .array();
    }

    static BadgeToken read(ByteBuffer bytes) {
        return new BadgeToken(
            bytes.get() & 0xff,
            new BadgeId(new UUID(bytes.getLong(), bytes.getLong())),
            bytes.getShort() & 0xffff
        );
    }
}
