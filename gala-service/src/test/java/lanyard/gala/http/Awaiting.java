package lanyard.gala.http;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for something that comes by itself, as long as it takes and not for ever. */
final class Awaiting {

    private static final Duration LONGEST = Duration.ofSeconds(40);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private Awaiting() {}

    static void that(String what, Callable<Boolean> holds) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!now(holds)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("not within " + LONGEST + ": " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private static boolean now(Callable<Boolean> holds) {
        try {
            return holds.call();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
