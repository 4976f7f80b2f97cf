package lanyard.ledger.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says when a topic of documents has to be written to although nothing happens: after something was erased. Kafka
 * compacts every segment but the one that is written to, and begins another only when somebody writes.
 */
final class Settling {

    private final Duration every;
    private final Duration until;
    private @Nullable Instant last;

    /** @param within how long what is erased may stay */
    Settling(Duration within) {
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
        List<String> unsettled = erasures
            .entrySet()
            .stream()
            .filter(erasure -> now.isBefore(erasure.getValue().plus(until)))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
        if (!unsettled.isEmpty()) {
            last = now;
        }
        return unsettled;
    }
}
