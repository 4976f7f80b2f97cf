package lanyard.ledger.kafka;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for the thing itself, with a deadline; it looks often, since these things have no bell to ring. */
final class Awaiting {

    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private Awaiting() {}

    static void that(String what, Callable<Boolean> isSo) throws Exception {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!isSo.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain awaited for " + DEADLINE.toSeconds() + " s: " + what);
            }
            Thread.sleep(10);
        }
    }
}
