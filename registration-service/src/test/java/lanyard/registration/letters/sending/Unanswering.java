package lanyard.registration.letters.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lanyard.ledger.Answer;
import lanyard.ledger.Change;
import lanyard.ledger.HistoryDigest;
import lanyard.ledger.HistoryHealth;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import lanyard.ledger.View;

/** A ledger that can be read, and that nobody leads. */
record Unanswering<S, C, E>(Ledger<S, C, E> of) implements Ledger<S, C, E> {
    @Override
    public CompletableFuture<Answer<E>> submit(Submission<C> submission) {
        return CompletableFuture.failedFuture(
            new NotAnswered.Unavailable("nobody leads", Duration.ofSeconds(1))
        );
    }

    @Override
    public CompletableFuture<Answer<E>> skip(HistoryId history, long sequence, String actor, Instant at) {
        return of.skip(history, sequence, actor, at);
    }

    @Override
    public View<S> view(HistoryId history) {
        return of.view(history);
    }

    @Override
    public View<S> view(HistoryId history, long sequence, Duration timeout) {
        return of.view(history, sequence, timeout);
    }

    @Override
    public List<HistoryId> histories() {
        return of.histories();
    }

    @Override
    public HistoryHealth health(HistoryId history) {
        return of.health(history);
    }

    @Override
    public HistoryDigest digest(HistoryId history) {
        return of.digest(history);
    }

    @Override
    public Subscription follow(Consumer<Change<S, E>> listener) {
        return of.follow(listener);
    }
}
