package lanyard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** The histories of one service: commands go in, committed state comes out. */
public interface Ledger<S, C, E> {
    /**
     * Decides the command exactly once, however often it is submitted with the same key. The answer comes when it is
     * durable; the future fails with {@link NotAnswered}, and with nothing else.
     */
    CompletableFuture<Answer<E>> submit(Submission<C> submission);

    /** What is durable of {@code history}; the initial state when there is nothing yet. */
    View<S> view(HistoryId history);

    /**
     * Like {@link #view(HistoryId)}, once it has reached {@code sequence}.
     *
     * @throws NotAnswered when it has not within {@code timeout}: {@code LedElsewhere} where another instance leads and
     *     knows more, otherwise {@code Unavailable}
     */
    View<S> view(HistoryId history, long sequence, Duration timeout);

    /**
     * For requests about what only the leader knows, because it is not written down. A ledger of one instance leads
     * everything.
     *
     * @throws NotAnswered.LedElsewhere where another instance leads {@code history}: the request is handed on to it
     */
    default void askLeader(HistoryId history) {}

    /**
     * Whether this instance leads everything, and so knows of all that was answered. Where it does not, something may
     * have been answered of which it hears in a moment.
     */
    default boolean leadsAll() {
        return true;
    }

    /** The histories that have at least one record, in order of their names. */
    List<HistoryId> histories();

    /** Whether {@code history} takes in what happens, and what keeps it from that. */
    HistoryHealth health(HistoryId history);

    /** Of what is durable of {@code history}. Walks all of its state: not for every request. */
    HistoryDigest digest(HistoryId history);

    /**
     * Has the unreadable record that froze {@code history} passed over; that, too, is recorded. Refused as {@code
     * NOT_FROZEN} when {@code sequence} is not where it is frozen.
     *
     * @param actor who wants it, as in {@link Submission}
     * @param at conference time
     */
    CompletableFuture<Answer<E>> skip(HistoryId history, long sequence, String actor, Instant at);

    /** Calls {@code listener} after every change of any history, on the publishing thread, until closed. */
    Subscription follow(Consumer<Change<S, E>> listener);

    /** Ends a {@link #follow}. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
