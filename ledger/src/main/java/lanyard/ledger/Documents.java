package lanyard.ledger;

import java.util.Map;
import java.util.Optional;

/** The personal documents of one history. Events and documents have no mutual order: a document may come later. */
public interface Documents {
    <D> Optional<D> find(DocumentTopic<D> topic, String id);

    /** The id of the document that has {@code uniqueKey}. */
    Optional<String> holder(DocumentTopic<?> topic, String uniqueKey);

    /** All documents by id, in no particular order. */
    <D> Map<String, D> all(DocumentTopic<D> topic);
}
