package lanyard.registration.registering;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import lanyard.access.KeyFiles;
import lanyard.contracts.ConferenceId;

/**
 * Tells equal addresses of one conference by a keyed hash. Without the key, which is destroyed when the conference is
 * anonymised, nobody can try out whose hash it is.
 */
public final class AddressHashes {

    private final KeyFiles keys;
    private final Map<ConferenceId, SecretKey> known = new ConcurrentHashMap<>();

    public AddressHashes(KeyFiles keys) {
        this.keys = keys;
    }

    /** HMAC-SHA-256, base64url without padding. Ask only for conferences that exist: each has a key file. */
    public String of(ConferenceId conference, EmailAddress address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(known.computeIfAbsent(conference, c -> keys.hmac(c + ".address")));
            return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(mac.doFinal(address.normalised().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", missing);
        }
    }
}
