package lanyard.ledger.kafka;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.Replica;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads topics of documents from the beginning and forgets what is not in them any more. What is in them stays known
 * meanwhile: a leader to whom an address is unknown for a moment would register it twice.
 */
final class Recounting {

    private final Clients clients;

    Recounting(Clients clients) {
        this.clients = clients;
    }

    /** @param partition of that topic, which the replica has read to its end */
    <D> void of(Replica<?, ?, ?> replica, DocumentTopic<D> topic, TopicPartition partition) {
        // In this order: whatever is held was written below that end.
        List<Replica.Held<D>> held = replica.held(topic);
        long end = replica.nextOffset(topic.name());
        Set<String> there = keys(partition, end);
        replica.forget(
            topic,
            held
                .stream()
                .filter(document -> !there.contains(Reading.key(document.history(), document.id())))
                .toList()
        );
    }

    /** The keys of what is there below that offset, at least. */
    private Set<String> keys(TopicPartition partition, long end) {
        Set<String> there = new HashSet<>();
        try (Consumer<String, byte[]> consumer = clients.reader()) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
                    if (record.value() == null) {
                        there.remove(record.key());
                    } else {
                        there.add(record.key());
                    }
                }
            }
        }
        return there;
    }
}
