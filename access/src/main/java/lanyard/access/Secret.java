package lanyard.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * 256 random bits, base64url without padding, that open something to whoever has them: a door device's credential, the
 * token of a sign-in link, the code that enrols a phone. Histories keep only the {@link #hash}.
 */
public record Secret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static Secret random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** SHA-256 of the text, base64url without padding. */
    public String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(
                text.getBytes(StandardCharsets.UTF_8)
            );
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]"; // a log line must not tell it
    }
}
