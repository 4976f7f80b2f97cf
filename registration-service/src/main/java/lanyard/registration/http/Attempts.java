package lanyard.registration.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import lanyard.access.Caller;
import lanyard.access.http.ClientAddress;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.RateLimit;
import lanyard.registration.RegistrationSettings;
import org.springframework.stereotype.Component;

/** Keeps people from trying out addresses and links. */
@Component
public class Attempts {

    private final RateLimit byAddress;
    private final RateLimit byCaller;
    private final RateLimit byPhone;

    Attempts(RegistrationSettings settings) {
        this.byAddress = new RateLimit(settings.attempts().byAddress(), Duration.ofHours(1));
        this.byCaller = new RateLimit(settings.attempts().byCaller(), Duration.ofMinutes(1));
        this.byPhone = new RateLimit(settings.attempts().byPhone(), Duration.ofHours(1));
    }

    /** @throws lanyard.access.http.Problem {@code too-many-requests} */
    public void from(HttpServletRequest request) {
        byCaller.attempt(ClientAddress.of(request));
    }

    /**
     * A phone at a door registers many people, and sends what it could not send before at once; what it repeats is no
     * further attempt.
     *
     * @throws lanyard.access.http.Problem {@code too-many-requests}
     */
    public void from(Caller.Device phone, IdempotencyKey key) {
        byPhone.attempt(phone.device().toString(), key.value());
    }

    /**
     * Whoever had no answer may ask again until there is one: a repeat of the same request is no further attempt.
     *
     * @throws lanyard.access.http.Problem {@code too-many-requests}
     */
    public void about(String addressHash, IdempotencyKey key) {
        byAddress.attempt(addressHash, key.value());
    }
}
