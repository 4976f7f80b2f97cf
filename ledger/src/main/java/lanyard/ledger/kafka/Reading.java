package lanyard.ledger.kafka;

import java.time.Instant;
import java.util.List;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.HistoryId;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Replica;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Takes Kafka's records into a replica; whoever follows and whoever is about to lead read the same way. */
final class Reading {

    private static final Logger log = LoggerFactory.getLogger(Reading.class);

    private Reading() {}

    /** @param topic null for the service's own events */
    static void into(
        Replica<?, ?, ?> replica,
        @Nullable DocumentTopic<?> topic,
        List<ConsumerRecord<String, byte[]>> records
    ) {
        if (topic != null) {
            records.forEach(record -> document(replica, topic, record));
        } else {
            replica.follow(
                records
                    .stream()
                    .map(record -> new Replica.Read(record.offset(), () -> Wire.read(record)))
                    .toList()
            );
        }
    }

    private static <D> void document(
        Replica<?, ?, ?> replica,
        DocumentTopic<D> topic,
        ConsumerRecord<String, byte[]> record
    ) {
        if (record.offset() < replica.nextOffset(topic.name())) {
            return;
        }
        String key = record.key();
        if (Transaction.ROLLING.equals(key)) {
            return;
        }
        int slash = key == null ? -1 : key.indexOf('/');
        if (key == null || slash <= 0) {
            log.warn("{} offset {} has no key of ours", topic.name(), record.offset());
            return;
        }
        HistoryId history = new HistoryId(key.substring(0, slash));
        try {
            byte[] value = record.value();
            D document = value == null ? null : JsonEvents.JSON.readValue(value, topic.type());
            if (document == null) {
                replica.erased(topic.name(), Instant.ofEpochMilli(record.timestamp()));
            }
            replica.follow(topic, record.offset(), history, key.substring(slash + 1), document);
        } catch (JacksonException unreadable) {
            // Whoever joins it sees it as pending. What is in it must not reach the log.
            log.warn("{} offset {} is not readable", topic.name(), record.offset());
        }
    }

    /** The key of a document in Kafka. */
    static String key(HistoryId history, String id) {
        return history + "/" + id;
    }
}
