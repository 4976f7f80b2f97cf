package lanyard.ledger;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** What waits for a leader. */
public sealed interface Work<C, E> {
    /** Somebody asks, and waits for the answer until {@code deadline} by {@link System#nanoTime}. */
    record Asked<C, E>(
        Submission<C> submission,
        CompletableFuture<Answer<E>> answer,
        long deadline
    ) implements Work<C, E> {}

    /**
     * Another service told something.
     *
     * @param position where it stood
     * @param command what it asks of this service; empty when nothing
     * @param at the other service's conference time
     */
    record Told<C, E>(
        String source,
        HistoryId history,
        Seen.Position position,
        Optional<C> command,
        Instant at
    ) implements Work<C, E> {}

    /** Everything that this source had told when the leader began has been read. */
    record CaughtUp<C, E>(String source) implements Work<C, E> {}

    /** This source has told something that cannot be understood; nothing more of it is read. */
    record Garbled<C, E>(String source, String why) implements Work<C, E> {}

    /** An operator wants an unreadable record passed over. */
    record Skip<C, E>(
        HistoryId history,
        long sequence,
        String actor,
        Instant at,
        CompletableFuture<Answer<E>> answer
    ) implements Work<C, E> {}

    /** Tells whoever waits, if anybody does, that there is no answer. */
    default void turnAway(NotAnswered why) {
        switch (this) {
            case Asked<C, E> asked -> asked.answer().completeExceptionally(why);
            case Skip<C, E> skip -> skip.answer().completeExceptionally(why);
            case Told<C, E> _, CaughtUp<C, E> _, Garbled<C, E> _ -> {
                // Nobody waits: the next leader reads it again.
            }
        }
    }
}
