package lanyard.registration.letters.sending;

import java.time.Duration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;
import org.springframework.util.backoff.FixedBackOff;

/** How often a letter is tried, and after which pauses. Letters behind it wait: the server would tell them the same. */
final class Retries {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int AFTER_A_REFUSAL_FOR_NOW = 2;

    private Retries() {}

    static DefaultErrorHandler parking(Sending sending) {
        DefaultErrorHandler handler = new DefaultErrorHandler(sending, untilServerIsBack());
        handler.setBackOffFunction((_, failure) -> pauses(failure));
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    static BackOff pauses(Throwable failure) {
        return switch (cause(failure)) {
            case NotSent.NoServer _ -> untilServerIsBack();
            case NotSent.Refused _ -> new FixedBackOff(0, 0);
            case NotRecorded _ -> new FixedBackOff(FIRST_PAUSE.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS);
            default -> afterARefusalForNow();
        };
    }

    private static BackOff untilServerIsBack() {
        ExponentialBackOff pauses = doubling();
        pauses.setMaxElapsedTime(PATIENCE.toMillis());
        return pauses;
    }

    private static BackOff afterARefusalForNow() {
        ExponentialBackOff pauses = doubling();
        pauses.setMaxAttempts(AFTER_A_REFUSAL_FOR_NOW);
        return pauses;
    }

    private static ExponentialBackOff doubling() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        return pauses;
    }

    /** What failed, below what the container has wrapped around it. */
    static Throwable cause(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }
}
