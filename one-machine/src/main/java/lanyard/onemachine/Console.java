package lanyard.onemachine;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** What Lanyard says to whoever started it: a few short lines, each once. */
final class Console {

    private final PrintStream out;
    private final long startedAt;

    /** @param startedAt as of {@link System#nanoTime} */
    Console(PrintStream out, long startedAt) {
        this.out = out;
        this.startedAt = startedAt;
    }

    /** Something of the start is done; with the time that it took until now. */
    void step(String what) {
        out.printf(
            Locale.ROOT,
            "%6.1f s  %s%n",
            Duration.ofNanos(System.nanoTime() - startedAt).toMillis() / 1000.0,
            what
        );
        out.flush();
    }

    void lines(String text) {
        out.println(text);
        out.flush();
    }
}
