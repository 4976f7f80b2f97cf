package lanyard.ledger.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lanyard.ledger.Answer;
import lanyard.ledger.Change;
import lanyard.ledger.CommandQueue;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.HistoryDigest;
import lanyard.ledger.HistoryHealth;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger;
import lanyard.ledger.Model;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Replica;
import lanyard.ledger.Submission;
import lanyard.ledger.View;
import lanyard.ledger.Work;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger of one instance of a service: follows every partition, and leads those it is chosen for. */
public final class KafkaLedger<S, C, E> implements Ledger<S, C, E>, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(KafkaLedger.class);

    private final LedgerSettings settings;
    private final Model<S, C, E> model;
    private final Clients clients;
    private final Topics topics;
    private final List<Replica<S, C, E>> replicas;
    private final List<DocumentTopic<?>> documents;
    private final Follower<S, C, E> follower;
    private final Membership<Leader<S, C, E>> membership;
    private final List<Consumer<Change<S, E>>> listeners = new CopyOnWriteArrayList<>();

    /** Nothing is connected before {@link #start}. */
    public KafkaLedger(LedgerSettings settings, Model<S, C, E> model, MeterRegistry registry) {
        this(settings, model, registry, InstantSource.system());
    }

    /** @param clock real time, as whoever follows sees it */
    KafkaLedger(LedgerSettings settings, Model<S, C, E> model, MeterRegistry registry, InstantSource clock) {
        this.settings = settings;
        this.model = model;
        this.clients = new Clients(settings);
        this.topics = new Topics(settings);
        LedgerMetrics metrics = new LedgerMetrics(registry, settings.service());
        this.replicas = IntStream.range(0, settings.partitions())
            .mapToObj(_ -> new Replica<>(model.decider(), model.codec(), this::tell))
            .toList();
        this.documents = Stream.concat(
            model.ownDocuments().stream(),
            model.foreignDocuments().stream()
        ).toList();
        this.follower = new Follower<>(settings, clients, replicas, documents, metrics, clock);
        this.membership = new Membership<>(
            settings,
            clients,
            () -> replicas.stream().noneMatch(Replica::wasWrittenByNewerVersion),
            (partition, leadership) ->
                new Leader<>(
                    settings,
                    partition,
                    clients,
                    model,
                    replicas.get(partition),
                    leadership,
                    metrics
                )
        );
        for (int partition = 0; partition < settings.partitions(); partition++) {
            describe(metrics, partition);
        }
    }

    private void describe(LedgerMetrics metrics, int partition) {
        metrics.gauge("queue", "commands and foreign events that wait", partition, membership, m -> {
            Leader<S, C, E> leader = m.leader(partition);
            return leader == null ? 0 : leader.queueSize();
        });
        metrics.gauge("leads", "1 while this instance leads", partition, this, l ->
            l.leads(partition) ? 1 : 0
        );
        metrics.gauge("term", "term of the newest leader", partition, replicas.get(partition), Replica::term);
        metrics.gauge(
            "frozen",
            "histories with an unreadable record",
            partition,
            replicas.get(partition),
            r -> r.frozen().size()
        );
        if (partition == 0) {
            metrics.gauge(
                "lag",
                "records of all partitions not yet taken in",
                partition,
                follower,
                Follower::lag
            );
        }
    }

    /**
     * Makes the service's topics where they are missing, folds what is there, and joins the group.
     *
     * @throws IllegalStateException when the topics do not fit the settings
     */
    public void start() {
        try (var admin = clients.admin()) {
            topics.ensure(admin, model.ownDocuments());
            follower.start(topics.tombstonesStay(admin, documents));
        } catch (ExecutionException failed) {
            throw new KafkaException("cannot make the topics of " + settings.service(), failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopped while starting", stopped);
        }
        membership.start();
    }

    /** Waits until what was in the log at the start has been folded; false when it has not within {@code timeout}. */
    public boolean awaitCurrent(Duration timeout) throws InterruptedException {
        return follower.awaitCurrent(timeout);
    }

    @Override
    public CompletableFuture<Answer<E>> submit(Submission<C> submission) {
        CompletableFuture<Answer<E>> answer = new CompletableFuture<>();
        long deadline = System.nanoTime() + settings.deadline().toNanos();
        enqueue(submission.history(), new Work.Asked<>(submission, answer, deadline), answer);
        return answer;
    }

    @Override
    public CompletableFuture<Answer<E>> skip(HistoryId history, long sequence, String actor, Instant at) {
        CompletableFuture<Answer<E>> answer = new CompletableFuture<>();
        enqueue(history, new Work.Skip<>(history, sequence, actor, at, answer), answer);
        return answer;
    }

    private void enqueue(HistoryId history, Work<C, E> work, CompletableFuture<Answer<E>> answer) {
        int partition = history.partition(settings.partitions());
        Leader<S, C, E> leader = membership.leader(partition);
        CommandQueue<C, E> queue = leader == null ? null : leader.queue();
        if (queue == null) {
            answer.completeExceptionally(elsewhere(partition));
        } else if (!queue.offer(work)) {
            answer.completeExceptionally(
                new NotAnswered.Unavailable("too many commands wait", Duration.ofSeconds(1))
            );
        }
    }

    private NotAnswered elsewhere(int partition) {
        String leader = replicas.get(partition).leader();
        return leader == null || leader.equals(settings.address())
            ? new NotAnswered.Unavailable("nobody leads at the moment", Duration.ofSeconds(1))
            : new NotAnswered.LedElsewhere(leader);
    }

    @Override
    public void askLeader(HistoryId history) {
        int partition = history.partition(settings.partitions());
        if (!leads(partition) && isLedElsewhere(partition)) {
            throw elsewhere(partition);
        }
    }

    @Override
    public boolean leadsAll() {
        return IntStream.range(0, settings.partitions()).allMatch(this::leads);
    }

    @Override
    public View<S> view(HistoryId history) {
        return replica(history).view(history);
    }

    @Override
    public View<S> view(HistoryId history, long sequence, Duration timeout) {
        try {
            if (replica(history).await(history, sequence, timeout)) {
                return view(history);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw elsewhere(history.partition(settings.partitions()));
    }

    @Override
    public List<HistoryId> histories() {
        return replicas
            .stream()
            .flatMap(r -> r.histories().stream())
            .sorted()
            .toList();
    }

    @Override
    public Subscription follow(Consumer<Change<S, E>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void tell(Change<S, E> change) {
        for (Consumer<Change<S, E>> listener : listeners) {
            try {
                listener.accept(change);
            } catch (RuntimeException failed) {
                log.warn("a listener of {} failed", settings.service(), failed);
            }
        }
    }

    /** Whether this instance leads the partition at the moment. */
    public boolean leads(int partition) {
        Leader<S, C, E> leader = membership.leader(partition);
        return leader != null && leader.queue() != null;
    }

    /** Whether every partition has a leader that this instance knows of. */
    public boolean isReady() {
        return IntStream.range(0, settings.partitions()).allMatch(p -> leads(p) || isLedElsewhere(p));
    }

    private boolean isLedElsewhere(int partition) {
        String leader = replicas.get(partition).leader();
        return leader != null && !leader.equals(settings.address());
    }

    /** Whether what this instance leads has taken in all that the other services had told when it began. */
    public boolean isUpToDate() {
        return IntStream.range(0, settings.partitions())
            .mapToObj(membership::leader)
            .allMatch(leader -> leader == null || leader.isUpToDate());
    }

    @Override
    public HistoryHealth health(HistoryId history) {
        Leader<S, C, E> leader = membership.leader(history.partition(settings.partitions()));
        return new HistoryHealth(
            replica(history).unreadable(history),
            leader == null ? new TreeMap<>() : new TreeMap<>(leader.stale())
        );
    }

    @Override
    public HistoryDigest digest(HistoryId history) {
        return replica(history).digest(history);
    }

    /** Histories that take in nothing more because of a record that cannot be read, and why. */
    public SortedMap<HistoryId, String> frozen() {
        SortedMap<HistoryId, String> frozen = new TreeMap<>();
        replicas.forEach(replica -> frozen.putAll(replica.frozen()));
        return frozen;
    }

    /** Sources that are no longer read by a leader of this instance, and why. */
    public SortedMap<String, String> stale() {
        SortedMap<String, String> stale = new TreeMap<>();
        for (int partition = 0; partition < settings.partitions(); partition++) {
            Leader<S, C, E> leader = membership.leader(partition);
            if (leader != null) {
                stale.putAll(leader.stale());
            }
        }
        return stale;
    }

    /** Equal on all instances that have folded the same records of {@code partition}. */
    public String digest(int partition) {
        return replicas.get(partition).digest();
    }

    private Replica<S, C, E> replica(HistoryId history) {
        return replicas.get(history.partition(settings.partitions()));
    }

    /** Leaves the group after the batch at hand, so that another instance leads at once. */
    @Override
    public void close() {
        membership.close();
        follower.close();
    }

    /** What this ledger was opened with. */
    public LedgerSettings settings() {
        return settings;
    }

    @Override
    public String toString() {
        return "KafkaLedger[" + settings.service() + "]";
    }
}
