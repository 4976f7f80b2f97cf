package lanyard.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.security.PublicKey;

/**
 * Remembers which signatures were found genuine: verifying one takes about a tenth of a millisecond, and the same badge
 * or cookie comes many times. Forgeries are not remembered, so that they push nothing out.
 */
final class GenuineSignatures {

    /** Every badge of a big conference, and every session that is open; about 10 MB when full. */
    private static final int BOUND = 20_000;

    private record Signed(PublicKey key, ByteBuffer message, ByteBuffer signature) {}

    private final Cache<Signed, Boolean> genuine = Caffeine.newBuilder().maximumSize(BOUND).build();

    boolean contains(PublicKey key, byte[] message, byte[] signature) {
        Signed signed = new Signed(key, ByteBuffer.wrap(message), ByteBuffer.wrap(signature));
        if (genuine.getIfPresent(signed) != null) {
            return true;
        }
        boolean found = Ed25519.genuine(key, message, signature);
        if (found) {
            genuine.put(signed, true);
        }
        return found;
    }
}
