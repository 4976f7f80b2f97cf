package lanyard.ledger.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.Replica;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps every partition's replica current, whoever leads: events and documents, other services' documents too. */
final class Follower<S, C, E> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Follower.class);

    private final LedgerSettings settings;
    private final Clients clients;
    private final List<Replica<S, C, E>> replicas;
    private final Map<String, DocumentTopic<?>> documents;
    private final Recounting recounting;
    private final InstantSource clock;
    private final Thread thread;
    private final LedgerMetrics metrics;
    private final CountDownLatch current = new CountDownLatch(1);
    private volatile boolean closed;
    private volatile long lag;
    private Duration tombstonesStay = LedgerSettings.A_DAY;

    /** Up to where everything was written when it was asked for. */
    private record Ends(Instant askedAt, Map<TopicPartition, Long> offsets) {
        boolean areReachedBy(Consumer<String, byte[]> consumer) {
            return offsets
                .entrySet()
                .stream()
                .allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }
    }

    /**
     * @param replicas one per partition
     * @param clock real time
     */
    Follower(
        LedgerSettings settings,
        Clients clients,
        List<Replica<S, C, E>> replicas,
        List<DocumentTopic<?>> documents,
        LedgerMetrics metrics,
        InstantSource clock
    ) {
        this.settings = settings;
        this.clients = clients;
        this.replicas = replicas;
        this.documents = documents.stream().collect(Collectors.toMap(DocumentTopic::name, topic -> topic));
        this.recounting = new Recounting(clients);
        this.metrics = metrics;
        this.clock = clock;
        this.thread = Thread.ofPlatform()
            .daemon()
            .name("ledger-follower-" + settings.service())
            .unstarted(this::run);
    }

    /** @param tombstonesStay how long the topics keep what says that a document was erased */
    void start(Duration tombstonesStay) {
        this.tombstonesStay = tombstonesStay;
        thread.start();
    }

    /** Waits until all that was there at the start has been folded; false when it has not within {@code timeout}. */
    boolean awaitCurrent(Duration timeout) throws InterruptedException {
        return current.await(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Records that are there and not yet taken in. */
    long lag() {
        return lag;
    }

    private void run() {
        Absence absence = new Absence(tombstonesStay, clock.instant());
        while (!closed) {
            try (var consumer = clients.reader()) {
                follow(consumer, absence);
            } catch (InterruptException stopped) {
                return;
            } catch (RuntimeException failed) {
                log.warn("following {} failed, beginning again: {}", settings.service(), failed.toString());
                pause();
            }
        }
    }

    private void follow(Consumer<String, byte[]> consumer, Absence absence) {
        List<TopicPartition> followed = assign(consumer);
        @Nullable
        Ends ends = askForEnds(consumer, followed);
        long began = System.nanoTime();
        long taken = 0;
        while (!closed) {
            ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
            take(records);
            taken += records.count();
            lag = followed
                .stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
            if (ends != null && ends.areReachedBy(consumer)) {
                if (current.getCount() > 0) {
                    metrics.folded(taken, System.nanoTime() - began);
                    current.countDown();
                }
                makeUpFor(absence, followed);
                absence.upToDate(ends.askedAt());
                ends = null;
            } else if (ends == null && absence.isToBeLookedAt(clock.instant())) {
                ends = askForEnds(consumer, followed);
            }
            // A topic of another service may be made after we began.
            if (followed.size() < (documents.size() + 1) * settings.partitions()) {
                followed = assign(consumer);
            }
        }
    }

    private Ends askForEnds(Consumer<String, byte[]> consumer, List<TopicPartition> followed) {
        Instant askedAt = clock.instant();
        return new Ends(askedAt, consumer.endOffsets(followed));
    }

    private void makeUpFor(Absence absence, List<TopicPartition> followed) {
        if (!absence.wasTooLong(clock.instant())) {
            return;
        }
        for (TopicPartition partition : followed) {
            DocumentTopic<?> topic = documents.get(partition.topic());
            if (topic != null) {
                recounting.of(replicas.get(partition.partition()), topic, partition);
            }
        }
        log.info("{} was away for long, and has forgotten what was erased meanwhile", settings.service());
    }

    private List<TopicPartition> assign(Consumer<String, byte[]> consumer) {
        var there = consumer.listTopics();
        List<String> wanted = new ArrayList<>(documents.keySet());
        wanted.add(settings.eventsTopic());
        List<TopicPartition> followed = wanted
            .stream()
            .filter(there::containsKey)
            .flatMap(topic ->
                IntStream.range(0, settings.partitions()).mapToObj(partition ->
                    new TopicPartition(topic, partition)
                )
            )
            .toList();
        if (consumer.assignment().size() < followed.size()) {
            consumer.assign(followed);
            followed.forEach(partition -> consumer.seek(partition, nextOffset(partition)));
        }
        return followed;
    }

    private long nextOffset(TopicPartition partition) {
        Replica<S, C, E> replica = replicas.get(partition.partition());
        return partition.topic().equals(settings.eventsTopic())
            ? replica.nextOffset()
            : replica.nextOffset(partition.topic());
    }

    private void take(ConsumerRecords<String, byte[]> records) {
        for (TopicPartition partition : records.partitions()) {
            Reading.into(
                replicas.get(partition.partition()),
                documents.get(partition.topic()),
                records.records(partition)
            );
        }
    }

    private void pause() {
        try {
            Thread.sleep(Duration.ofMillis(500));
        } catch (InterruptedException stopped) {
            closed = true;
        }
    }

    @Override
    public void close() {
        closed = true;
        try {
            if (thread.isAlive() && !thread.join(Duration.ofSeconds(10))) {
                thread.interrupt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
