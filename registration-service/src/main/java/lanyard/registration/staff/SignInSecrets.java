package lanyard.registration.staff;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import lanyard.access.KeyFiles;
import lanyard.access.Secret;
import lanyard.ledger.CommandKey;

/**
 * What opens a sign-in link. Derived from the command that asks for it, so that the same question asked twice has the
 * same answer; and from a key of ours, so that nobody else can derive it.
 */
public final class SignInSecrets {

    private final KeyFiles keys;

    public SignInSecrets(KeyFiles keys) {
        this.keys = keys;
    }

    public Secret of(CommandKey command) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(keys.hmac("sign-in"));
            byte[] id = ByteBuffer.allocate(16)
                .putLong(command.id().getMostSignificantBits())
                .putLong(command.id().getLeastSignificantBits())
                .array();
            return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(id)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", missing);
        }
    }
}
