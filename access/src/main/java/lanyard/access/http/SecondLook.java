package lanyard.access.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks again for what is not there yet: soon at first, then less and less often, and for a second at most. */
final class SecondLook {

    static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration FIRST = Duration.ofMillis(20);

    private final Pause pause;

    /** Lets time pass. */
    interface Pause {
        void lasting(Duration time) throws InterruptedException;
    }

    SecondLook(Pause pause) {
        this.pause = pause;
    }

    /** What {@code look} finds; empty when it still finds nothing after {@link #LONGEST}. */
    <T> Optional<T> with(Supplier<Optional<T>> look) throws InterruptedException {
        Duration left = LONGEST;
        for (Duration next = FIRST; left.isPositive(); next = next.multipliedBy(2)) {
            Duration time = next.compareTo(left) < 0 ? next : left;
            pause.lasting(time);
            Optional<T> found = look.get();
            if (found.isPresent()) {
                return found;
            }
            left = left.minus(time);
        }
        return Optional.empty();
    }
}
