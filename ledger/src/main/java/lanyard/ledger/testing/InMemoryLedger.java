package lanyard.ledger.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import lanyard.ledger.Answer;
import lanyard.ledger.Change;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Decider;
import lanyard.ledger.Decision;
import lanyard.ledger.Digest;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.Documents;
import lanyard.ledger.EventCodec;
import lanyard.ledger.HistoryDigest;
import lanyard.ledger.HistoryHealth;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Knowledge;
import lanyard.ledger.Ledger;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;

/** A ledger that forgets everything when it is dropped: decides at once, on the caller's thread. */
public final class InMemoryLedger<S, C, E> implements Ledger<S, C, E> {

    private final Decider<S, C, E> decider;
    private final EventCodec<E> codec;
    private final TreeMap<HistoryId, View<S>> views = new TreeMap<>();
    private final Map<UUID, Remembered<E>> outcomes = new HashMap<>();
    private final Map<HistoryId, InMemoryDocuments> documents = new HashMap<>();
    private final List<Consumer<Change<S, E>>> followers = new CopyOnWriteArrayList<>();

    private static final HistoryHealth WELL = new HistoryHealth(null, new TreeMap<>());
    private final Map<HistoryId, HistoryHealth> health = new HashMap<>();

    private record Remembered<E>(CommandKey key, Answer<E> answer) {}

    public InMemoryLedger(Decider<S, C, E> decider, EventCodec<E> codec) {
        this.decider = decider;
        this.codec = codec;
    }

    @Override
    public synchronized CompletableFuture<Answer<E>> submit(Submission<C> submission) {
        Remembered<E> before = outcomes.get(submission.key().id());
        if (before != null) {
            return before.key().equals(submission.key())
                ? CompletableFuture.completedFuture(before.answer())
                : CompletableFuture.failedFuture(new NotAnswered.KeyReused());
        }
        HistoryId history = submission.history();
        View<S> view = view(history);
        Knowledge knowledge = new Knowledge(view.documents(), true);
        C command = submission.command().apply(knowledge);
        Answer<E> answer = switch (decider.decide(view.state(), command)) {
            case Decision.Refused<E>(var refusal) -> new Answer.Refused<>(
                refusal.name(),
                view.sequence() + 1
            );
            case Decision.Accepted<E>(var events) -> new Answer.Done<>(
                events.stream().map(this::reread).toList(),
                view.sequence() + Math.max(1, events.size())
            );
        };
        List<E> events = answer instanceof Answer.Done<E>(var done, _) ? done : List.of();
        S state = view.state();
        for (E event : events) {
            state = decider.evolve(state, event);
        }
        List<DocumentWrite<?>> written =
            answer instanceof Answer.Done ? List.copyOf(submission.documents().apply(knowledge)) : List.of();
        written.forEach(write -> documents(history).write(write));
        View<S> after = new View<>(state, answer.position(), documents(history));
        views.put(history, after);
        outcomes.put(submission.key().id(), new Remembered<>(submission.key(), answer));
        tell(
            new Change<>(
                history,
                events,
                written
                    .stream()
                    .map(write -> write.id())
                    .toList(),
                after
            )
        );
        return CompletableFuture.completedFuture(answer);
    }

    private E reread(E event) {
        return codec.decode(codec.type(event), codec.encode(event));
    }

    /** Puts a document there, as another service would for a topic of its own. */
    public synchronized void put(HistoryId history, DocumentWrite<?> write) {
        documents(history).write(write);
        tell(new Change<>(history, List.of(), List.of(write.id()), view(history)));
    }

    private void tell(Change<S, E> change) {
        followers.forEach(follower -> follower.accept(change));
    }

    @Override
    public synchronized View<S> view(HistoryId history) {
        View<S> view = views.get(history);
        return view != null ? view : new View<>(decider.initial(), 0, documents(history));
    }

    @Override
    public View<S> view(HistoryId history, long sequence, Duration timeout) {
        return view(history);
    }

    @Override
    public synchronized List<HistoryId> histories() {
        return List.copyOf(views.keySet());
    }

    @Override
    public Subscription follow(Consumer<Change<S, E>> listener) {
        followers.add(listener);
        return () -> followers.remove(listener);
    }

    @Override
    public HistoryDigest digest(HistoryId history) {
        View<S> view = view(history);
        return new HistoryDigest(view.sequence(), Digest.of(view.state()));
    }

    @Override
    public synchronized HistoryHealth health(HistoryId history) {
        return health.getOrDefault(history, WELL);
    }

    /** Pretends that something is wrong with a history. */
    public synchronized void pretend(HistoryId history, HistoryHealth itsHealth) {
        health.put(history, itsHealth);
    }

    @Override
    public synchronized CompletableFuture<Answer<E>> skip(
        HistoryId history,
        long sequence,
        String actor,
        Instant at
    ) {
        HistoryHealth.Unreadable unreadable = health(history).unreadable();
        if (unreadable == null || unreadable.sequence() != sequence) {
            return CompletableFuture.completedFuture(
                new Answer.Refused<>("NOT_FROZEN", view(history).sequence())
            );
        }
        health.remove(history);
        return CompletableFuture.completedFuture(new Answer.Done<>(List.of(), view(history).sequence()));
    }

    private InMemoryDocuments documents(HistoryId history) {
        return documents.computeIfAbsent(history, _ -> new InMemoryDocuments());
    }

    private static final class InMemoryDocuments implements Documents {

        private final Map<String, Map<String, Object>> byTopic = new HashMap<>();

        <D> void write(DocumentWrite<D> write) {
            Map<String, Object> topic = byTopic.computeIfAbsent(write.topic().name(), _ -> new HashMap<>());
            D document = write.document();
            if (document == null) {
                topic.remove(write.id());
            } else {
                topic.put(write.id(), document);
            }
        }

        @Override
        public <D> Optional<D> find(DocumentTopic<D> topic, String id) {
            Object document = byTopic.getOrDefault(topic.name(), Map.of()).get(id);
            return Optional.ofNullable(topic.type().cast(document));
        }

        @Override
        public Optional<String> holder(DocumentTopic<?> topic, String uniqueKey) {
            return holderIn(topic, uniqueKey);
        }

        private <D> Optional<String> holderIn(DocumentTopic<D> topic, String uniqueKey) {
            return all(topic)
                .entrySet()
                .stream()
                .filter(entry -> uniqueKey.equals(key(topic, entry.getValue())))
                .map(Map.Entry::getKey)
                .findFirst();
        }

        private static <D> @Nullable String key(DocumentTopic<D> topic, D document) {
            return topic.uniqueKey().apply(document);
        }

        @Override
        public <D> Map<String, D> all(DocumentTopic<D> topic) {
            Map<String, D> found = new HashMap<>();
            byTopic
                .getOrDefault(topic.name(), Map.of())
                .forEach((id, document) -> found.put(id, topic.type().cast(document)));
            return found;
        }
    }
}
