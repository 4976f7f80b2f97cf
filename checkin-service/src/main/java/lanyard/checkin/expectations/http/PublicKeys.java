package lanyard.checkin.expectations.http;

import java.security.PublicKey;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanyard.access.Ed25519;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keys by their text, so that a request need not make them again. The histories hold few of them. */
@Component
public final class PublicKeys {

    private final Map<String, PublicKey> made = new ConcurrentHashMap<>();

    /** Null for null. */
    public @Nullable PublicKey of(@Nullable String text) {
        return text == null ? null : made.computeIfAbsent(text, Ed25519::publicKey);
    }
}
