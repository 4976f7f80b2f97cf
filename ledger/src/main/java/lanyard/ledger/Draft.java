package lanyard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import lanyard.ledger.LogRecord.Cause;
import lanyard.ledger.LogRecord.Types;
import org.jspecify.annotations.Nullable;

/**
 * A batch of work decided against the newest state, not yet durable: the records to write in one transaction, the state
 * after them, and who is to be told what. Dropping it undoes everything.
 */
public final class Draft<S, C, E> {

    /** Records of other services that may be taken in before a record of our own says so. */
    static final int POSITIONS_EVERY = 500;

    private static final int LARGEST_VALUE = 900_000;

    /**
     * A document of this batch.
     *
     * @param value its bytes; null erases it
     */
    public record Written<D>(HistoryId history, DocumentWrite<D> write, byte @Nullable [] value) {}

    private final Fold<S, E> fold;
    private final Decider<S, C, E> decider;
    private final EventCodec<E> codec;
    private final LongSupplier nanoTime;

    private PartitionState<S, E> state;
    private DocumentStore documents;
    private Progress<C, E> progress;
    private List<LogRecord> records = new ArrayList<>();
    private final List<Written<?>> written = new ArrayList<>();
    private final Map<HistoryId, List<E>> told = new LinkedHashMap<>();
    private final List<Runnable> answers = new ArrayList<>();

    Draft(
        Snapshot<S, E> snapshot,
        Progress<C, E> progress,
        Fold<S, E> fold,
        Decider<S, C, E> decider,
        EventCodec<E> codec,
        LongSupplier nanoTime
    ) {
        this.state = snapshot.state();
        this.documents = snapshot.documents();
        this.progress = progress;
        this.fold = fold;
        this.decider = decider;
        this.codec = codec;
        this.nanoTime = nanoTime;
    }

    public List<LogRecord> records() {
        return records;
    }

    public List<Written<?>> documents() {
        return written;
    }

    PartitionState<S, E> state() {
        return state;
    }

    DocumentStore store() {
        return documents;
    }

    Map<HistoryId, List<E>> told() {
        return told;
    }

    /** What the leader goes on with once this draft is durable. */
    public Progress<C, E> progress() {
        return progress;
    }

    /** Whoever is told something must be told by a leader; a record proves that this one still is. */
    public boolean answersWithoutRecords() {
        return records.isEmpty() && !answers.isEmpty();
    }

    /** Tells everybody who asked. Only what is durable may be told. */
    public void answer() {
        answers.forEach(Runnable::run);
    }

    /** The first record of a leader. */
    public void lead(long term, String address) {
        byte[] value = JsonEvents.JSON.writeValueAsBytes(new Fold.Led(term, address));
        LogRecord record = new LogRecord(
            new HistoryId("~leader"),
            0,
            Types.LED,
            Instant.EPOCH,
            null,
            Seen.NOTHING,
            false,
            value
        );
        records.add(record);
        state = fold.apply(state, record, this::tell);
    }

    /** Decides one piece of work, in its turn. */
    public void add(Work<C, E> work) {
        switch (work) {
            case Work.Asked<C, E> asked -> asked(asked);
            case Work.Told<C, E> told -> told(told);
            case Work.CaughtUp<C, E>(var source) -> progress = progress.caughtUp(source);
            case Work.Garbled<C, E>(var source, var why) -> progress = progress.stale(source, why);
            case Work.Skip<C, E> skip -> skip(skip);
        }
    }

    private void asked(Work.Asked<C, E> asked) {
        Submission<C> submission = asked.submission();
        HistoryId id = submission.history();
        History<S, E> history = history(id);
        if (history.frozen() != null) {
            fail(asked, new NotAnswered.Frozen(history.frozen().why()));
            return;
        }
        Outcomes.Outcome<E> before = history.outcomes().find(submission.key());
        if (before != null) {
            if (before.fingerprint() == submission.key().fingerprint()) {
                answers.add(() -> asked.answer().complete(before.answer()));
            } else {
                fail(asked, new NotAnswered.KeyReused());
            }
            return;
        }
        if (nanoTime.getAsLong() - asked.deadline() > 0) {
            fail(asked, new NotAnswered.Unavailable("waited too long to be decided", Duration.ofSeconds(1)));
            return;
        }
        Cause cause = new Cause(submission.key(), submission.retention(), submission.actor());
        Savepoint savepoint = new Savepoint(records.size());
        try {
            Knowledge knowledge = new Knowledge(documents.of(id), progress.upToDate());
            Decision<E> decision = decider.decide(history.state(), submission.command().apply(knowledge));
            switch (decision) {
                case Decision.Accepted<E>(var events) -> {
                    happen(id, events, cause, submission.at());
                    submission
                        .documents()
                        .apply(knowledge)
                        .forEach(write -> write(id, write));
                }
                case Decision.Refused<E>(var refusal) -> note(
                    id,
                    Types.REFUSED,
                    new Fold.Refused(refusal.name()),
                    cause,
                    submission.at()
                );
            }
        } catch (RuntimeException broken) {
            savepoint.restore();
            fail(asked, new NotAnswered.Broken(broken.getClass().getSimpleName(), broken));
            return;
        }
        Outcomes.Outcome<E> outcome = history(id).outcomes().find(submission.key());
        if (outcome == null) {
            throw new IllegalStateException("a decided command has an outcome");
        }
        answers.add(() -> asked.answer().complete(outcome.answer()));
    }

    private void told(Work.Told<C, E> told) {
        HistoryId id = told.history();
        History<S, E> history = history(id);
        if (progress.stale().containsKey(told.source())) {
            return;
        }
        if (history.frozen() != null) {
            progress = progress.holding(told);
            return;
        }
        Seen seen = progress.seen(id, history.seen());
        if (told.position().sequence() <= seen.sequence(told.source())) {
            return;
        }
        Progress<C, E> before = progress;
        progress = progress.saw(id, seen.with(told.source(), told.position()));
        Savepoint savepoint = new Savepoint(records.size());
        Optional<C> command = told.command();
        try {
            if (
                command.isPresent() &&
                decider.decide(history.state(), command.get()) instanceof Decision.Accepted<E>(var events) &&
                !events.isEmpty()
            ) {
                happen(id, events, null, told.at());
            }
        } catch (RuntimeException broken) {
            savepoint.restore();
            progress = before.stale(
                told.source(),
                "sequence " +
                    told.position().sequence() +
                    " of " +
                    id +
                    ": " +
                    broken.getClass().getSimpleName()
            );
            return;
        }
        if (progress.unrecorded() >= POSITIONS_EVERY) {
            note(id, Types.POSITIONS, Map.of(), null, told.at());
        }
    }

    private void skip(Work.Skip<C, E> skip) {
        History<S, E> history = history(skip.history());
        if (history.frozen() == null || history.frozen().sequence() != skip.sequence()) {
            answers.add(() -> skip.answer().complete(new Answer.Refused<>("NOT_FROZEN", history.sequence())));
            return;
        }
        Cause cause = new Cause(CommandKey.random(), Retention.A_DAY, skip.actor());
        note(skip.history(), Types.SKIPPED, new Fold.Skipped(skip.sequence()), cause, skip.at());
        List<Work.Told<C, E>> held = progress.held();
        progress = progress.holdingNothing();
        held.forEach(this::told);
        long position = history(skip.history()).sequence();
        answers.add(() -> skip.answer().complete(new Answer.Done<>(List.of(), position)));
    }

    private void happen(HistoryId id, List<E> events, @Nullable Cause cause, Instant at) {
        if (events.isEmpty()) {
            note(id, Types.UNCHANGED, Map.of(), cause, at);
            return;
        }
        for (E event : events) {
            append(id, codec.type(event), codec.encode(event), cause, at);
        }
    }

    private void note(HistoryId id, String type, Object value, @Nullable Cause cause, Instant at) {
        append(id, type, JsonEvents.JSON.writeValueAsBytes(value), cause, at);
    }

    /** From here on it is as if the record had been read: what evolves is what was encoded. */
    private void append(HistoryId id, String type, byte[] value, @Nullable Cause cause, Instant at) {
        requireBounded(type, value);
        History<S, E> history = history(id);
        Seen seen = progress.seen(id, history.seen());
        LogRecord record = new LogRecord(id, history.nextSequence(), type, at, cause, seen, false, value);
        PartitionState<S, E> next = fold.apply(state, record, this::tell);
        if (next.history(id, fold.initial()).frozen() != null && history.frozen() == null) {
            throw new IllegalStateException(type + " cannot be read back");
        }
        records.add(record);
        state = next;
        progress = progress.recorded(id);
    }

    private <D> void write(HistoryId id, DocumentWrite<D> write) {
        D document = write.document();
        byte[] value = document == null ? null : JsonEvents.JSON.writeValueAsBytes(document);
        if (value != null) {
            requireBounded(write.topic().name(), value);
        }
        documents = documents.with(id, write);
        written.add(new Written<>(id, write, value));
    }

    private static void requireBounded(String what, byte[] value) {
        if (value.length > LARGEST_VALUE) {
            throw new IllegalStateException(what + " has " + value.length + " bytes");
        }
    }

    private void tell(HistoryId history, E event) {
        told.computeIfAbsent(history, _ -> new ArrayList<>()).add(event);
    }

    private History<S, E> history(HistoryId id) {
        return state.history(id, fold.initial());
    }

    private void fail(Work.Asked<C, E> asked, NotAnswered why) {
        answers.add(() -> asked.answer().completeExceptionally(why));
    }

    /** Where to go back to when a piece of work turns out broken half way. */
    private final class Savepoint {

        private final PartitionState<S, E> stateThen = state;
        private final DocumentStore documentsThen = documents;
        private final Progress<C, E> progressThen = progress;
        private final int writtenThen = written.size();
        private final int recordsThen;
        private final Map<HistoryId, Integer> toldThen = new LinkedHashMap<>();

        Savepoint(int recordsThen) {
            this.recordsThen = recordsThen;
            told.forEach((history, events) -> toldThen.put(history, events.size()));
        }

        void restore() {
            state = stateThen;
            documents = documentsThen;
            progress = progressThen;
            records = new ArrayList<>(records.subList(0, recordsThen));
            written.subList(writtenThen, written.size()).clear();
            told.forEach((history, events) ->
                events.subList(toldThen.getOrDefault(history, 0), events.size()).clear()
            );
        }
    }
}
