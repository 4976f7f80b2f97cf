package lanyard.ledger.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.Replica;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** Reads the service's own topics of one partition to their end, as a leader must before it decides anything. */
final class Folding {

    private final Clients clients;
    private final LedgerSettings settings;
    private final Replica<?, ?, ?> replica;
    private final Map<String, DocumentTopic<?>> documents;
    private final int partition;

    Folding(
        Clients clients,
        LedgerSettings settings,
        Replica<?, ?, ?> replica,
        List<DocumentTopic<?>> ownDocuments,
        int partition
    ) {
        this.clients = clients;
        this.settings = settings;
        this.replica = replica;
        this.documents = ownDocuments.stream().collect(Collectors.toMap(DocumentTopic::name, topic -> topic));
        this.partition = partition;
    }

    /** Takes in all that is committed; a transaction that is still open stays out. */
    void toCommittedEnd(Runnable tick) {
        try (var consumer = clients.reader()) {
            fold(consumer, consumer.endOffsets(partitions()), tick);
        }
    }

    /**
     * Takes in everything that is there. To be called when no transaction can be open any more: reading stands at the
     * very end only when the last marker has been passed, so a record just committed is never missed.
     */
    void toVeryEnd(Runnable tick) {
        try (var consumer = clients.reader(); var admin = clients.admin()) {
            fold(consumer, veryEnds(admin), tick);
        }
    }

    private void fold(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends, Runnable tick) {
        consumer.assign(ends.keySet());
        ends.keySet().forEach(p ->
            consumer.seek(
                p,
                documents.containsKey(p.topic()) ? replica.nextOffset(p.topic()) : replica.nextOffset()
            )
        );
        while (
            ends
                .entrySet()
                .stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())
        ) {
            tick.run();
            ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(100));
            for (TopicPartition read : records.partitions()) {
                Reading.into(replica, documents.get(read.topic()), records.records(read));
            }
        }
    }

    private List<TopicPartition> partitions() {
        return Stream.concat(Stream.of(settings.eventsTopic()), documents.keySet().stream())
            .map(topic -> new TopicPartition(topic, partition))
            .toList();
    }

    private Map<TopicPartition, Long> veryEnds(Admin admin) {
        try {
            Map<TopicPartition, OffsetSpec> asked = partitions()
                .stream()
                .collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest()));
            Map<TopicPartition, Long> ends = new HashMap<>();
            admin
                .listOffsets(asked, new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED))
                .all()
                .get()
                .forEach((p, end) -> ends.put(p, end.offset()));
            return ends;
        } catch (ExecutionException failed) {
            throw new KafkaException("cannot tell where the log ends", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("stopped", stopped);
        }
    }
}
