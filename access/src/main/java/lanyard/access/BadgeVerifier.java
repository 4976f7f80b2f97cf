package lanyard.access;

import java.nio.ByteBuffer;
import java.security.PublicKey;
import java.util.function.IntFunction;
import lanyard.contracts.ConferenceId;
import org.jspecify.annotations.Nullable;

/** Tells genuine badges from others. Remembers the genuine ones; safe to share between threads. */
public final class BadgeVerifier {

    private static final int TEXT_LENGTH = 129;
    private static final byte[] NOTHING = {};

    private final GenuineSignatures genuine = new GenuineSignatures();

    /** What a scanned text turned out to be. */
    public sealed interface Verified {
        /** Signed by the conference. Whether the issue is still valid is for the door to know. */
        record Genuine(BadgeToken token) implements Verified {}

        /** In the form of a badge, signed with a key that is not known here (yet). */
        record UnknownKey(BadgeToken token) implements Verified {}

        /** Not a badge of this conference. */
        record Forged() implements Verified {}
    }

    /**
     * @param text as scanned; blanks around it are ignored
     * @param keys the conference's badge keys by number; null for a number it does not know
     */
    public Verified verify(ConferenceId conference, String text, IntFunction<@Nullable PublicKey> keys) {
        String scanned = text.strip(); // base45 has a blank, but the last of 129 characters is always a digit
        if (scanned.length() != TEXT_LENGTH || !scanned.startsWith(BadgeSigner.PREFIX)) {
            return new Verified.Forged();
        }
        byte[] bytes = Base45.decode(scanned.substring(BadgeSigner.PREFIX.length())).orElse(NOTHING);
        if (bytes.length != BadgeToken.BYTES + Ed25519.SIGNATURE_BYTES) {
            return new Verified.Forged();
        }
        ByteBuffer content = ByteBuffer.wrap(bytes);
        BadgeToken token = BadgeToken.read(content);
        byte[] signature = new byte[Ed25519.SIGNATURE_BYTES];
        content.get(signature);
        PublicKey key = keys.apply(token.keyNumber());
        if (key == null) {
            return new Verified.UnknownKey(token);
        }
        return genuine.contains(key, token.signedIn(conference), signature)
            ? new Verified.Genuine(token)
            : new Verified.Forged();
    }
}
