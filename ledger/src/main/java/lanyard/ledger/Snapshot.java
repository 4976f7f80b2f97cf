package lanyard.ledger;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * What is durable of one partition. Records below {@code nextOffset} are in it already, whoever read or wrote them.
 *
 * @param documentOffsets the same for each document topic
 */
record Snapshot<S, E>(
    PartitionState<S, E> state,
    long nextOffset,
    DocumentStore documents,
    PMap<String, Long> documentOffsets
) {
    static <S, E> Snapshot<S, E> empty() {
        return new Snapshot<>(PartitionState.empty(), 0, DocumentStore.EMPTY, HashTreePMap.empty());
    }

    long nextOffset(String documentTopic) {
        return documentOffsets.getOrDefault(documentTopic, 0L);
    }

    Snapshot<S, E> at(PartitionState<S, E> newState, long newNextOffset) {
        return new Snapshot<>(newState, newNextOffset, documents, documentOffsets);
    }

    Snapshot<S, E> withDocuments(DocumentStore newDocuments, String topic, long newNextOffset) {
        return new Snapshot<>(state, nextOffset, newDocuments, documentOffsets.plus(topic, newNextOffset));
    }
}
