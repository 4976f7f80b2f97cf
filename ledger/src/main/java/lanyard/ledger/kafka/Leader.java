package lanyard.ledger.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import lanyard.ledger.CommandQueue;
import lanyard.ledger.Draft;
import lanyard.ledger.Model;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Progress;
import lanyard.ledger.Replica;
import lanyard.ledger.Work;
import lanyard.ledger.kafka.Leadership.Lost;
import lanyard.ledger.kafka.Transaction.Result;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The single writer of one partition, on one thread: takes what waits, decides it, commits, publishes, answers. It
 * begins when the group has chosen this instance, and ends when somebody else leads or it is told to stop.
 */
final class Leader<S, C, E> {

    private static final Logger log = LoggerFactory.getLogger(Leader.class);
    private static final Duration IDLE = Duration.ofMillis(100);
    private static final Duration RETRY = Duration.ofMillis(200);

    /** Longer than the producer may block, shorter than the group waits for a poll. */
    private static final long ALIVE_NANOS = Duration.ofSeconds(13).toNanos();

    private final LedgerSettings settings;
    private final int partition;
    private final Clients clients;
    private final Model<S, C, E> model;
    private final Replica<S, C, E> replica;
    private final Leadership leadership;
    private final LedgerMetrics metrics;
    private final Folding folding;
    private final Transaction transaction;
    private final Settling settling;
    private final CommandQueue<C, E> queue;
    private final Thread thread;

    private @Nullable KafkaProducer<String, byte[]> producer;
    private volatile Progress<C, E> progress;
    private long term;
    private volatile boolean leading;
    private volatile boolean stopping;
    private volatile long lastTick = System.nanoTime();

    Leader(
        LedgerSettings settings,
        int partition,
        Clients clients,
        Model<S, C, E> model,
        Replica<S, C, E> replica,
        Leadership leadership,
        LedgerMetrics metrics
    ) {
        this.settings = settings;
        this.partition = partition;
        this.clients = clients;
        this.model = model;
        this.replica = replica;
        this.leadership = leadership;
        this.metrics = metrics;
        this.folding = new Folding(clients, settings, replica, model.ownDocuments(), partition);
        this.transaction = new Transaction(settings, partition);
        this.settling = new Settling(settings.erasedWithin(), model.ownDocuments());
        this.queue = new CommandQueue<>(settings.queueCapacity(), settings.largestBatch());
        this.progress = replica.beginProgress(
            model
                .sources()
                .stream()
                .map(source -> source.name())
                .toList()
        );
        this.thread = Thread.ofPlatform()
            .daemon()
            .name("ledger-leader-" + settings.service() + "-" + partition)
            .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Null unless this instance leads at the moment. */
    @Nullable
    CommandQueue<C, E> queue() {
        return leading ? queue : null;
    }

    /** Whether the loop is turning; the group must learn when it is not. */
    boolean isAlive() {
        return thread.isAlive() && System.nanoTime() - lastTick < ALIVE_NANOS;
    }

    boolean hasEnded() {
        return !thread.isAlive();
    }

    boolean isUpToDate() {
        return progress.upToDate();
    }

    /** Sources that are no longer read, and why. */
    Map<String, String> stale() {
        return progress.stale();
    }

    int queueSize() {
        return queue.size();
    }

    long term() {
        return leading ? term : 0;
    }

    /** Lets the batch at hand finish, then ends. */
    void stop() {
        stopping = true;
        try {
            if (!thread.join(Duration.ofSeconds(5))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends without ceremony: somebody else may lead already. */
    void abandon() {
        stopping = true;
        thread.interrupt();
    }

    private void run() {
        try {
            takeOver();
            try (
                var readers = new ForeignReader<>(
                    settings,
                    clients,
                    model.sources(),
                    replica,
                    queue,
                    partition
                )
            ) {
                readers.start();
                leading = true;
                lead();
            }
        } catch (Lost lost) {
            log.info("{}-{}: no longer leading: {}", settings.service(), partition, lost.getMessage());
        } catch (InterruptedException stopped) {
            log.debug("{}-{}: stopped", settings.service(), partition);
        } catch (RuntimeException failed) {
            log.warn("{}-{}: leading failed", settings.service(), partition, failed);
        } finally {
            leading = false;
            queue.close().forEach(work -> work.turnAway(elsewhere()));
            closeProducer();
        }
    }

    private void lead() throws Lost, InterruptedException {
        while (!stopping) {
            tick();
            requireNewestTerm();
            settle();
            List<Work<C, E>> batch = queue.take(IDLE);
            try {
                decide(batch);
            } catch (Lost | InterruptedException | RuntimeException | Error over) {
                batch.forEach(work -> work.turnAway(new NotAnswered.InDoubt("the leader changed")));
                throw over;
            }
        }
    }

    /** Helps Kafka to really erase what was erased. */
    private void settle() throws Lost, InterruptedException {
        List<String> unsettled = settling.due(replica.erasures(), Instant.now());
        if (!unsettled.isEmpty() && !transaction.roll(producer(), unsettled)) {
            recover();
        }
    }

    private void decide(List<Work<C, E>> batch) throws Lost, InterruptedException {
        Draft<S, C, E> draft = replica.draft(progress);
        batch.forEach(draft::add);
        if (draft.answersWithoutRecords()) {
            draft.lead(term, settings.address());
        }
        write(draft, batch);
    }

    private void write(Draft<S, C, E> draft, List<Work<C, E>> batch) throws Lost, InterruptedException {
        if (draft.records().isEmpty()) {
            progress = draft.progress();
            return;
        }
        long began = System.nanoTime();
        switch (transaction.commit(producer(), draft)) {
            case Result.Committed(var nextOffset, var documentOffsets) -> {
                metrics.committed(batch.size(), System.nanoTime() - began);
                progress = draft.progress();
                replica.publish(draft, nextOffset, documentOffsets);
                draft.answer();
            }
            case Result.Culprit(var why) -> {
                if (batch.size() == 1) {
                    refuseToWrite(batch.getFirst(), why);
                } else {
                    decide(batch.subList(0, batch.size() / 2));
                    decide(batch.subList(batch.size() / 2, batch.size()));
                }
            }
            case Result.InDoubt(var why) -> {
                log.warn("{}-{}: a batch is in doubt: {}", settings.service(), partition, why.toString());
                recover();
                // What did reach the log is found there by its key or sequence; only the rest is decided again.
                decide(batch);
            }
        }
    }

    private void refuseToWrite(Work<C, E> culprit, KafkaException why) {
        if (culprit instanceof Work.Told<C, E> told) {
            progress = progress.stale(told.source(), "its event leads to a record that cannot be written");
        }
        culprit.turnAway(new NotAnswered.Broken("its events cannot be written", why));
    }

    /** Being chosen, fencing whoever led before, knowing everything, still being chosen; then saying so. */
    private void takeOver() throws Lost, InterruptedException {
        recover();
        if (replica.wasWrittenByNewerVersion()) {
            throw new Lost("a newer version wrote records that this one cannot read");
        }
        term = replica.term() + 1;
        while (replica.term() < term) {
            Draft<S, C, E> announcement = replica.draft(progress);
            announcement.lead(term, settings.address());
            write(announcement, List.of());
        }
        log.info("{}-{}: leading in term {}", settings.service(), partition, term);
    }

    /**
     * A new producer, and everything folded. Before this one fences another, it makes sure that no other leads: two
     * leaders that initialise against each other would do so for ever.
     */
    private void recover() throws Lost, InterruptedException {
        while (true) {
            tick();
            closeProducer();
            requireChosen();
            try {
                folding.toCommittedEnd(this::tick);
                requireNewestTerm();
                KafkaProducer<String, byte[]> next = clients.producer(partition);
                producer = next;
                next.initTransactions();
                tick();
                folding.toVeryEnd(this::tick);
                requireNewestTerm();
                requireChosen();
                return;
            } catch (KafkaException failed) {
                log.warn("{}-{}: cannot lead yet: {}", settings.service(), partition, failed.toString());
                TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
            }
        }
    }

    private void requireChosen() throws Lost, InterruptedException {
        while (!stopping) {
            tick();
            switch (leadership.ask()) {
                case CHOSEN -> {
                    return;
                }
                case NOT_CHOSEN -> throw new Lost("the group has chosen another");
                case UNKNOWN -> TimeUnit.MILLISECONDS.sleep(RETRY.toMillis());
            }
        }
        throw new Lost("told to stop");
    }

    private void requireNewestTerm() throws Lost {
        if (term > 0 && replica.term() > term) {
            throw new Lost("term " + replica.term() + " has begun");
        }
    }

    private void tick() {
        lastTick = System.nanoTime();
    }

    private NotAnswered elsewhere() {
        String leader = replica.leader();
        return leader == null || leader.equals(settings.address())
            ? new NotAnswered.Unavailable("nobody leads at the moment", Duration.ofSeconds(1))
            : new NotAnswered.LedElsewhere(leader);
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            throw new IllegalStateException("a leader has a producer");
        }
        return producer;
    }

    private void closeProducer() {
        if (producer != null) {
            try {
                producer.close(Duration.ofMillis(500));
            } catch (KafkaException failed) {
                log.debug("{}-{}: closed by force: {}", settings.service(), partition, failed.toString());
            }
            producer = null;
        }
    }
}
