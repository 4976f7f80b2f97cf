package lanyard.ledger;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A compacted topic of personal data, keyed {@code history/id}. Documents are erased by a tombstone.
 *
 * @param name of the Kafka topic
 * @param uniqueKey a value that at most one document of a history should have, for {@link Documents#holder}; null for
 *     documents without one
 */
public record DocumentTopic<D>(String name, Class<D> type, Function<D, @Nullable String> uniqueKey) {
    public static <D> DocumentTopic<D> of(String name, Class<D> type) {
        return new DocumentTopic<>(name, type, _ -> null);
    }
}
