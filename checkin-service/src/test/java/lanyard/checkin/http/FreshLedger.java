package lanyard.checkin.http;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinModel;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.ledger.Answer;
import lanyard.ledger.Change;
import lanyard.ledger.HistoryDigest;
import lanyard.ledger.HistoryHealth;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger;
import lanyard.ledger.Submission;
import lanyard.ledger.View;
import lanyard.ledger.testing.InMemoryLedger;

/** Histories in memory that every test begins anew, while the service around them goes on running. */
final class FreshLedger implements Ledger<Checkin, CheckinCommand, CheckinEvent> {

    private final List<Consumer<Change<Checkin, CheckinEvent>>> listeners = new CopyOnWriteArrayList<>();
    private volatile InMemoryLedger<Checkin, CheckinCommand, CheckinEvent> ledger = begin();

    private InMemoryLedger<Checkin, CheckinCommand, CheckinEvent> begin() {
        var begun = new InMemoryLedger<>(CheckinModel.get().decider(), CheckinModel.EVENTS);
        var _ = begun.follow(change -> listeners.forEach(listener -> listener.accept(change)));
        return begun;
    }

    void beginAnew() {
        ledger = begin();
    }

    InMemoryLedger<Checkin, CheckinCommand, CheckinEvent> now() {
        return ledger;
    }

    @Override
    public CompletableFuture<Answer<CheckinEvent>> submit(Submission<CheckinCommand> submission) {
        return ledger.submit(submission);
    }

    @Override
    public View<Checkin> view(HistoryId history) {
        return ledger.view(history);
    }

    @Override
    public View<Checkin> view(HistoryId history, long sequence, Duration timeout) {
        return ledger.view(history, sequence, timeout);
    }

    @Override
    public List<HistoryId> histories() {
        return ledger.histories();
    }

    @Override
    public HistoryDigest digest(HistoryId history) {
        return ledger.digest(history);
    }

    @Override
    public HistoryHealth health(HistoryId history) {
        return ledger.health(history);
    }

    @Override
    public CompletableFuture<Answer<CheckinEvent>> skip(
        HistoryId history,
        long sequence,
        String actor,
        Instant at
    ) {
        return ledger.skip(history, sequence, actor, at);
    }

    @Override
    public Subscription follow(Consumer<Change<Checkin, CheckinEvent>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
