package lanyard.checkin.doors.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import lanyard.access.Secret;

/**
 * Secrets that are told once and kept nowhere, and yet are the same when a request is repeated because its answer was
 * lost: each is made from the request's idempotency key, 122 random bits that only its client has. The log holds hashes
 * of the key and of the secret, from which neither can be told.
 */
final class OneTimeSecrets {

    /** 132 bits: short, so that the QR code is quick to scan. */
    private static final int CODE_LENGTH = 22;

    private OneTimeSecrets() {}

    static Secret enrolmentCode(UUID idempotencyKey) {
        return new Secret(derived(idempotencyKey, "enrolment code").substring(0, CODE_LENGTH));
    }

    /** Whoever photographed the code still lacks the key of the phone that used it. */
    static Secret credential(UUID idempotencyKey, String code) {
        return new Secret(derived(idempotencyKey, "device credential\0" + code));
    }

    private static String derived(UUID idempotencyKey, String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(
                new SecretKeySpec(idempotencyKey.toString().getBytes(StandardCharsets.US_ASCII), "HmacSHA256")
            );
            byte[] derived = mac.doFinal(("lanyard " + purpose).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(derived);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", missing);
        }
    }
}
