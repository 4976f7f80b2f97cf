package lanyard.ledger;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A document to be written with the events of a command; null erases it. */
public record DocumentWrite<D>(DocumentTopic<D> topic, String id, @Nullable D document) {
    /** As {@link Submission} takes them: the one write, or none. */
    public static List<DocumentWrite<?>> listOf(Optional<? extends DocumentWrite<?>> write) {
        return write
            .stream()
            .<DocumentWrite<?>>map(one -> one)
            .toList();
    }
}
