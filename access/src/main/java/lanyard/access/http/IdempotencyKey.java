package lanyard.access.http;

import java.util.UUID;
import lanyard.ledger.CommandKey;

/**
 * The {@code Idempotency-Key} of a write, as a parameter of its controller method; without one, or with one that is no
 * UUID, the method is not called and the answer is {@code idempotency-key-missing}.
 *
 * @param value as sent
 * @param commandKey bound to the caller, the method, the path and the body: the same key with anything else is refused
 */
public record IdempotencyKey(UUID value, CommandKey commandKey) {
    static final String HEADER = "Idempotency-Key";
}
