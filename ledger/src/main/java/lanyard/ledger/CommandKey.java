package lanyard.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Identifies a command for ever without telling what was in it. The log keeps a hash of the client's idempotency key,
 * and a fingerprint of caller and payload that is keyed with the idempotency key itself: without that key, which only
 * the client has, the fingerprint confirms no guess about the payload.
 *
 * @param fingerprint equal for equal caller and payload under the same idempotency key
 */
public record CommandKey(UUID id, long fingerprint) {
    /**
     * @param idempotencyKey 128 random bits chosen by the client
     * @param caller who asks, such as {@code attendee:…}
     */
    public static CommandKey of(UUID idempotencyKey, String caller, byte[] payload) {
        try {
            byte[] key = ByteBuffer.allocate(16)
                .putLong(idempotencyKey.getMostSignificantBits())
                .putLong(idempotencyKey.getLeastSignificantBits())
                .array();
            ByteBuffer id = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(caller.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return new CommandKey(
                new UUID(id.getLong(), id.getLong()),
                ByteBuffer.wrap(mac.doFinal(payload)).getLong()
            );
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    /** A key nobody can repeat, for what the service asks of itself. */
    public static CommandKey random() {
        return new CommandKey(UUID.randomUUID(), 0);
    }
}
