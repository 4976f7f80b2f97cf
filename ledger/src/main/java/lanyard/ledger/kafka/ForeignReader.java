package lanyard.ledger.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import lanyard.ledger.CommandQueue;
import lanyard.ledger.EventCodec.UnreadableEvent;
import lanyard.ledger.ForeignSource;
import lanyard.ledger.LogRecord;
import lanyard.ledger.Replica;
import lanyard.ledger.Seen;
import lanyard.ledger.Work;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the other services' events of one partition into the leader's queue, each source from where it was left. */
final class ForeignReader<C, E> implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(ForeignReader.class);

    private final Clients clients;
    private final List<ForeignSource<?, C>> sources;
    private final Replica<?, C, E> replica;
    private final CommandQueue<C, E> queue;
    private final int partition;
    private final Thread thread;
    private final Map<String, Reader<?>> readers = new HashMap<>();
    private volatile boolean closed;

    ForeignReader(
        LedgerSettings settings,
        Clients clients,
        List<ForeignSource<?, C>> sources,
        Replica<?, C, E> replica,
        CommandQueue<C, E> queue,
        int partition
    ) {
        this.clients = clients;
        this.sources = sources;
        this.replica = replica;
        this.queue = queue;
        this.partition = partition;
        this.thread = Thread.ofPlatform()
            .daemon()
            .name("ledger-foreign-" + settings.service() + "-" + partition)
            .unstarted(this::run);
    }

    void start() {
        if (!sources.isEmpty()) {
            thread.start();
        }
    }

    private void run() {
        while (!closed) {
            readers.clear();
            try (var consumer = clients.reader(); var admin = clients.admin()) {
                read(consumer, admin);
            } catch (InterruptException | InterruptedException stopped) {
                return;
            } catch (RuntimeException failed) {
                log.warn("reading other services failed, beginning again: {}", failed.toString());
            }
        }
    }

    private void read(Consumer<String, byte[]> consumer, Admin admin) throws InterruptedException {
        while (!closed) {
            if (readers.size() < sources.size()) {
                findTopics(consumer, admin);
            }
            if (readers.isEmpty()) {
                Thread.sleep(Duration.ofMillis(200));
                continue;
            }
            ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
            for (TopicPartition read : records.partitions()) {
                Reader<?> reader = readers.get(read.topic());
                if (reader != null) {
                    reader.take(records.records(read));
                }
            }
            for (Reader<?> reader : readers.values()) {
                reader.sayWhenCaughtUp(consumer);
            }
        }
    }

    /** A service that was never started has no topic yet. */
    private void findTopics(Consumer<String, byte[]> consumer, Admin admin) throws InterruptedException {
        var there = consumer.listTopics();
        Map<String, Reader<?>> found = new HashMap<>();
        for (ForeignSource<?, C> source : sources) {
            if (there.containsKey(source.topic()) && !readers.containsKey(source.topic())) {
                found.put(source.topic(), open(source, admin));
            }
        }
        if (found.isEmpty()) {
            return;
        }
        Map<TopicPartition, Long> positions = new HashMap<>();
        consumer.assignment().forEach(p -> positions.put(p, consumer.position(p)));
        readers.putAll(found);
        consumer.assign(
            readers
                .values()
                .stream()
                .map(reader -> reader.place)
                .toList()
        );
        positions.forEach(consumer::seek);
        found.values().forEach(reader -> reader.begin(consumer));
    }

    private <F> Reader<F> open(ForeignSource<F, C> source, Admin admin) throws InterruptedException {
        try {
            TopicDescription topic = admin
                .describeTopics(List.of(source.topic()))
                .topicNameValues()
                .values()
                .iterator()
                .next()
                .get();
            return new Reader<>(source, topic.topicId().toString());
        } catch (ExecutionException failed) {
            throw new KafkaException("cannot describe " + source.topic(), failed.getCause());
        }
    }

    @Override
    public void close() {
        closed = true;
        queue.close();
        try {
            if (thread.isAlive()) {
                thread.join(Duration.ofSeconds(5));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One source. */
    private final class Reader<F> {

        private final ForeignSource<F, C> source;
        private final String topicId;
        private final TopicPartition place;
        private long end;
        private boolean caughtUp;
        private boolean garbled;

        Reader(ForeignSource<F, C> source, String topicId) {
            this.source = source;
            this.topicId = topicId;
            this.place = new TopicPartition(source.topic(), partition);
        }

        void begin(Consumer<String, byte[]> consumer) {
            Seen.Position left = replica.resume(source.name());
            // After a restore the topic is another one and offsets have moved; sequences tell what was seen.
            consumer.seek(place, left != null && left.topicId().equals(topicId) ? left.nextOffset() : 0);
            end = consumer.endOffsets(List.of(place)).getOrDefault(place, 0L);
        }

        void take(List<ConsumerRecord<String, byte[]>> records) throws InterruptedException {
            for (ConsumerRecord<String, byte[]> record : records) {
                if (!garbled) {
                    take(record);
                }
            }
        }

        private void take(ConsumerRecord<String, byte[]> read) throws InterruptedException {
            LogRecord record = Wire.read(read);
            if (LogRecord.Types.isLedgers(record.type())) {
                return;
            }
            try {
                F event = source.codec().decode(record.type(), record.value());
                queue.putForeign(
                    new Work.Told<>(
                        source.name(),
                        record.history(),
                        new Seen.Position(record.sequence(), topicId, read.offset() + 1),
                        source.translation().toCommand(record.history(), event),
                        record.at()
                    )
                );
            } catch (UnreadableEvent unreadable) {
                if (!record.optional()) {
                    stopAt(read, record, "cannot be read");
                }
            } catch (RuntimeException broken) {
                stopAt(read, record, "is not understood: " + broken.getClass().getSimpleName());
            }
        }

        private void stopAt(ConsumerRecord<String, byte[]> read, LogRecord record, String why)
            throws InterruptedException {
            garbled = true;
            String where = "offset " + read.offset() + ": " + record.type() + " " + why;
            log.error("{} tells nothing more: {}", source.topic(), where);
            queue.putForeign(new Work.Garbled<>(source.name(), where));
        }

        void sayWhenCaughtUp(Consumer<String, byte[]> consumer) throws InterruptedException {
            if (!caughtUp && !garbled && consumer.position(place) >= end) {
                caughtUp = true;
                queue.putForeign(new Work.CaughtUp<>(source.name()));
            }
        }
    }
}
