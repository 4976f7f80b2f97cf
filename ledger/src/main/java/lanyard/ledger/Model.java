package lanyard.ledger;

import java.util.List;

/**
 * What a service brings to its ledger.
 *
 * @param ownDocuments topics of personal data that this service writes
 * @param foreignDocuments topics of personal data that it only reads
 * @param sources the other services it listens to
 */
public record Model<S, C, E>(
    Decider<S, C, E> decider,
    EventCodec<E> codec,
    List<DocumentTopic<?>> ownDocuments,
    List<DocumentTopic<?>> foreignDocuments,
    List<ForeignSource<?, C>> sources
) {
    public Model {
        ownDocuments = List.copyOf(ownDocuments);
        foreignDocuments = List.copyOf(foreignDocuments);
        sources = List.copyOf(sources);
    }
}
