package lanyard.onemachine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import lanyard.ledger.NotAnswered;

/** Asks a service again until it answers: right after a start nobody may lead yet. */
final class Asking {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(50);

    private Asking() {}

    /** @throws IllegalStateException when no answer came in time, or the question makes no sense */
    static <T> T untilAnswered(Supplier<CompletableFuture<T>> question) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            try {
                return question.get().get();
            } catch (ExecutionException notNow) {
                if (!(notNow.getCause() instanceof NotAnswered) || Instant.now().isAfter(deadline)) {
                    throw new IllegalStateException("a service gave no answer", notNow.getCause());
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("stopped while starting", stopped);
            }
            pause();
        }
    }

    /** @throws IllegalStateException when it is not so in time */
    static void until(Supplier<Boolean> so) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!so.get()) {
            if (Instant.now().isAfter(deadline)) {
                throw new IllegalStateException("the services did not come to terms");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AGAIN_AFTER);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while starting", stopped);
        }
    }
}
