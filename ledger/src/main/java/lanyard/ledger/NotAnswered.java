package lanyard.ledger;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why a command has no {@link Answer}. Nothing of it is in the log, except where {@link InDoubt} says so. */
public abstract sealed class NotAnswered extends RuntimeException {

    private NotAnswered(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** The queue is full, or nobody leads at the moment: come again after {@code retryAfter}. */
    public static final class Unavailable extends NotAnswered {

        private final Duration retryAfter;

        public Unavailable(String why, Duration retryAfter) {
            super(why, null);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** Another instance leads this history; hand the request on to its {@code address}, once. */
    public static final class LedElsewhere extends NotAnswered {

        private final String address;

        public LedElsewhere(String address) {
            super("led by " + address, null);
            this.address = address;
        }

        public String address() {
            return address;
        }
    }

    /** The idempotency key was used before, by somebody else or for something else. */
    public static final class KeyReused extends NotAnswered {

        public KeyReused() {
            super("the idempotency key belongs to another request", null);
        }
    }

    /** The history has a record that this instance cannot read; writes wait until an operator has dealt with it. */
    public static final class Frozen extends NotAnswered {

        public Frozen(String why) {
            super(why, null);
        }
    }

    /** The command itself is at fault: its rule threw, or its events cannot be written. */
    public static final class Broken extends NotAnswered {

        public Broken(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /** Leadership or the deadline was lost on the way: the command may be in the log. Repeat it with the same key. */
    public static final class InDoubt extends NotAnswered {

        public InDoubt(String why) {
            super(why, null);
        }
    }
}
