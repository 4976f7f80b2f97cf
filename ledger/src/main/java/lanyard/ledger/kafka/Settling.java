package lanyard.ledger.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanyard.ledger.DocumentTopic;
import org.jspecify.annotations.Nullable;

/**
 * Says when a topic of documents has to be written to although nothing happens: after something was erased. Kafka
 * compacts every segment but the one that is written to, and begins another only when somebody writes.
 */
final class Settling {

    private final List<String> topics;
    private final Duration every;
    private final Duration until;
    private @Nullable Instant last;

    /**
     * @param within how long what is erased may stay
     * @param own documents that this service writes
     */
    Settling(Duration within, List<DocumentTopic<?>> own) {
        this.topics = own.stream().map(DocumentTopic::name).toList();
        this.every = within.dividedBy(24);
        this.until = within.plus(within.dividedBy(4));
    }

    /**
     * The topics to write to now, by name.
     *
     * @param erasures when something was erased last, by topic
     */
    List<String> due(Map<String, Instant> erasures, Instant now) {
        if (last != null && now.isBefore(last.plus(every))) {
            return List.of();
        }
        List<String> unsettled = topics
            .stream()
            .filter(topic -> {
                Instant erased = erasures.get(topic);
                return erased != null && now.isBefore(erased.plus(until));
            })
            .toList();
        if (!unsettled.isEmpty()) {
            last = now;
        }
        return unsettled;
    }
}
