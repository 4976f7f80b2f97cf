package lanyard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One instance's durable view of one partition. Whoever follows and whoever leads both bring it forward; what it has
 * already, by offset, it ignores.
 */
public final class Replica<S, C, E> {

    /** A record and where it stands; what the replica has already is not even decoded. */
    public record Read(long offset, Supplier<LogRecord> content) {}

    private final Decider<S, C, E> decider;
    private final EventCodec<E> codec;
    private final Fold<S, E> fold;
    private final Consumer<Change<S, E>> listener;
    private volatile Snapshot<S, E> current = Snapshot.empty();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<String, Instant> erasures = new ConcurrentHashMap<>();

    /** @param listener called after every change, in order, on the thread that brings it */
    public Replica(Decider<S, C, E> decider, EventCodec<E> codec, Consumer<Change<S, E>> listener) {
        this.decider = decider;
        this.codec = codec;
        this.fold = new Fold<>(decider, codec);
        this.listener = listener;
    }

    public long nextOffset() {
        return current.nextOffset();
    }

    public long nextOffset(String documentTopic) {
        return current.nextOffset(documentTopic);
    }

    public long term() {
        return current.state().term();
    }

    public @Nullable String leader() {
        return current.state().leader();
    }

    /** This version must not lead: it cannot read what a newer one wrote. */
    public boolean wasWrittenByNewerVersion() {
        return current.state().wasWrittenByNewerVersion();
    }

    /** Where to go on reading a source; null for from the beginning. */
    public Seen.@Nullable Position resume(String source) {
        PartitionState<S, E> state = current.state();
        Seen.Position earliest = state.seen().position(source);
        for (History<S, E> history : state.histories().values()) {
            if (history.frozen() != null) {
                Seen.Position frozenAt = history.seen().position(source);
                if (frozenAt == null || earliest == null) {
                    return null;
                }
                if (frozenAt.nextOffset() < earliest.nextOffset()) {
                    earliest = frozenAt;
                }
            }
        }
        return earliest;
    }

    /** The histories that take in nothing more, by name, and why. */
    public SortedMap<HistoryId, String> frozen() {
        SortedMap<HistoryId, String> frozen = new TreeMap<>();
        current
            .state()
            .histories()
            .forEach((id, history) -> {
                if (history.frozen() != null) {
                    frozen.put(id, "record " + history.frozen().sequence() + ": " + history.frozen().why());
                }
            });
        return frozen;
    }

    /** The record behind which {@code id} takes in nothing more; null while all is well. */
    public HistoryHealth.@Nullable Unreadable unreadable(HistoryId id) {
        History.Frozen frozen = current.state().history(id, decider.initial()).frozen();
        return frozen == null ? null : new HistoryHealth.Unreadable(frozen.sequence(), frozen.why());
    }

    public View<S> view(HistoryId id) {
        Snapshot<S, E> snapshot = current;
        History<S, E> history = snapshot.state().history(id, decider.initial());
        return new View<>(history.state(), history.sequence(), snapshot.documents().of(id));
    }

    /** Waits until the history has reached {@code sequence}; false when it has not within {@code timeout}. */
    public boolean await(HistoryId id, long sequence, Duration timeout) throws InterruptedException {
        long left = timeout.toNanos();
        lock.lockInterruptibly();
        try {
            while (view(id).sequence() < sequence) {
                if (left <= 0) {
                    return false;
                }
                left = moved.awaitNanos(left);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    public List<HistoryId> histories() {
        return current.state().histories().keySet().stream().sorted().toList();
    }

    /** The digest of one history. */
    public HistoryDigest digest(HistoryId id) {
        History<S, E> history = current.state().history(id, decider.initial());
        return new HistoryDigest(
            history.sequence(),
            Digest.of(List.of(history.state(), history.outcomes().byCommand()))
        );
    }

    /** The digest of everything durable; equal on all instances that have folded the same records. */
    public String digest() {
        Map<HistoryId, Object> states = new TreeMap<>();
        current
            .state()
            .histories()
            .forEach((id, history) ->
                states.put(id, List.of(history.sequence(), history.state(), history.outcomes().byCommand()))
            );
        return Digest.of(states);
    }

    /** Takes in records of the partition's events, in order. */
    public void follow(List<Read> records) {
        lock.lock();
        try {
            Snapshot<S, E> before = current;
            PartitionState<S, E> state = before.state();
            long next = before.nextOffset();
            Map<HistoryId, List<E>> told = new LinkedHashMap<>();
            for (Read read : records) {
                if (read.offset() >= next) {
                    LogRecord record = read.content().get();
                    if (record.sequence() > 0) {
                        // A record of the partition itself is no history's news.
                        told.computeIfAbsent(record.history(), _ -> new ArrayList<>());
                    }
                    state = fold.apply(state, record, (history, event) ->
                        told.computeIfAbsent(history, _ -> new ArrayList<>()).add(event)
                    );
                    next = read.offset() + 1;
                }
            }
            if (next > before.nextOffset()) {
                become(before.at(state, next), told, Map.of());
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes in one document; null erases it. */
    public <D> void follow(
        DocumentTopic<D> topic,
        long offset,
        HistoryId history,
        String id,
        @Nullable D document
    ) {
        lock.lock();
        try {
            Snapshot<S, E> before = current;
            if (offset >= before.nextOffset(topic.name())) {
                DocumentStore documents = before.documents().with(history, topic, id, document);
                become(
                    before.withDocuments(documents, topic.name(), offset + 1),
                    Map.of(history, List.of()),
                    Map.of(history, List.of(id))
                );
            }
        } finally {
            lock.unlock();
        }
    }

    /** A document that is known here: that very object, and nothing that was written in its place since. */
    public record Held<D>(HistoryId history, String id, D document) {}

    /** All documents of that topic, of all histories. */
    public <D> List<Held<D>> held(DocumentTopic<D> topic) {
        DocumentStore documents = current.documents();
        return documents
            .histories(topic)
            .stream()
            .flatMap(history ->
                documents
                    .of(history)
                    .all(topic)
                    .entrySet()
                    .stream()
                    .map(entry -> new Held<>(history, entry.getKey(), entry.getValue()))
            )
            .toList();
    }

    /** Forgets documents of that topic, but for those that were written anew since they were {@link #held}. */
    public <D> void forget(DocumentTopic<D> topic, List<Held<D>> documents) {
        lock.lock();
        try {
            Snapshot<S, E> before = current;
            DocumentStore store = before.documents();
            Map<HistoryId, List<E>> told = new LinkedHashMap<>();
            Map<HistoryId, List<String>> forgotten = new LinkedHashMap<>();
            for (Held<D> held : documents) {
                Object now = store.of(held.history()).find(topic, held.id()).orElse(null);
                @SuppressWarnings("ReferenceEquality") // an equal one that was written since is another
                boolean isThatVeryOne = now == held.document();
                if (isThatVeryOne) {
                    store = store.with(held.history(), topic, held.id(), null);
                    told.put(held.history(), List.of());
                    forgotten.computeIfAbsent(held.history(), _ -> new ArrayList<>()).add(held.id());
                }
            }
            become(
                before.withDocuments(store, topic.name(), before.nextOffset(topic.name())),
                told,
                forgotten
            );
        } finally {
            lock.unlock();
        }
    }

    /** When a document of each topic was erased last, as far as this instance has seen it. */
    public Map<String, Instant> erasures() {
        return erasures;
    }

    /** A document of that topic was erased then. */
    public void erased(String topic, Instant at) {
        erasures.merge(topic, at, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** A new batch on top of what is durable now. */
    public Draft<S, C, E> draft(Progress<C, E> progress) {
        return new Draft<>(current, progress, fold, decider, codec, System::nanoTime);
    }

    /** What a leader begins with. */
    public Progress<C, E> beginProgress(Iterable<String> sources) {
        return Progress.begin(sources);
    }

    /**
     * The draft, made on top of what is current, has become durable.
     *
     * @param nextOffset behind its last event
     * @param documentOffsets behind the last document of each topic that it wrote
     */
    public void publish(Draft<S, C, E> draft, long nextOffset, Map<String, Long> documentOffsets) {
        lock.lock();
        try {
            Snapshot<S, E> before = current;
            // A follower that reads very quickly may have brought these records already.
            boolean news = nextOffset > before.nextOffset();
            Snapshot<S, E> after = news ? before.at(draft.state(), nextOffset) : before;
            for (var documents : documentOffsets.entrySet()) {
                after = after.withDocuments(after.documents(), documents.getKey(), documents.getValue());
            }
            // Documents of other services may have come meanwhile: ours are put on top of those.
            DocumentStore store = after.documents();
            Map<HistoryId, List<String>> written = new LinkedHashMap<>();
            for (Draft.Written<?> document : draft.documents()) {
                store = store.with(document.history(), document.write());
                written
                    .computeIfAbsent(document.history(), _ -> new ArrayList<>())
                    .add(document.write().id());
                if (document.write().document() == null) {
                    erased(document.write().topic().name(), Instant.now());
                }
            }
            become(
                new Snapshot<>(after.state(), after.nextOffset(), store, after.documentOffsets()),
                news ? draft.told() : Map.of(),
                written
            );
        } finally {
            lock.unlock();
        }
    }

    /** @param written ids of documents, of histories that were told something */
    private void become(
        Snapshot<S, E> next,
        Map<HistoryId, List<E>> told,
        Map<HistoryId, List<String>> written
    ) {
        current = next;
        moved.signalAll();
        told.forEach((history, events) ->
            listener.accept(
                new Change<>(
                    history,
                    List.copyOf(events),
                    List.copyOf(written.getOrDefault(history, List.of())),
                    new View<>(
                        next.state().history(history, decider.initial()).state(),
                        next.state().history(history, decider.initial()).sequence(),
                        next.documents().of(history)
                    )
                )
            )
        );
    }
}
