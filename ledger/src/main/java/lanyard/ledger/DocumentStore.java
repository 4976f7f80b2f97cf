package lanyard.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The documents of all histories of one partition; immutable, so that a failed transaction is simply dropped. */
record DocumentStore(PMap<Shelf, Shelved> shelves) {
    static final DocumentStore EMPTY = new DocumentStore(HashTreePMap.empty());

    /** Where the documents of one topic and one history are kept. */
    record Shelf(String topic, HistoryId history) {}

    record Shelved(PMap<String, Object> byId, PMap<String, String> holders) {
        static final Shelved EMPTY = new Shelved(HashTreePMap.empty(), HashTreePMap.empty());
    }

    <D> DocumentStore with(HistoryId history, DocumentWrite<D> write) {
        return with(history, write.topic(), write.id(), write.document());
    }

    <D> DocumentStore with(HistoryId history, DocumentTopic<D> topic, String id, @Nullable D document) {
        Shelf shelf = new Shelf(topic.name(), history);
        Shelved before = shelved(shelf);
        PMap<String, String> holders = before.holders();
        Object old = before.byId().get(id);
        if (old != null) {
            String oldKey = topic.uniqueKey().apply(topic.type().cast(old));
            if (oldKey != null && id.equals(holders.get(oldKey))) {
                holders = holders.minus(oldKey);
            }
        }
        String key = document == null ? null : topic.uniqueKey().apply(document);
        if (key != null) {
            holders = holders.plus(key, id);
        }
        PMap<String, Object> byId =
            document == null ? before.byId().minus(id) : before.byId().plus(id, document);
        return new DocumentStore(shelves.plus(shelf, new Shelved(byId, holders)));
    }

    private Shelved shelved(Shelf shelf) {
        Shelved found = shelves.get(shelf);
        return found == null ? Shelved.EMPTY : found;
    }

    /** Those that have, or had, documents of that topic. */
    List<HistoryId> histories(DocumentTopic<?> topic) {
        return shelves
            .keySet()
            .stream()
            .filter(shelf -> shelf.topic().equals(topic.name()))
            .map(Shelf::history)
            .toList();
    }

    Documents of(HistoryId history) {
        return new OfHistory(this, history);
    }

    private record OfHistory(DocumentStore store, HistoryId history) implements Documents {
        @Override
        public <D> Optional<D> find(DocumentTopic<D> topic, String id) {
            return Optional.ofNullable(shelved(topic).byId().get(id)).map(topic.type()::cast);
        }

        @Override
        public Optional<String> holder(DocumentTopic<?> topic, String uniqueKey) {
            return Optional.ofNullable(shelved(topic).holders().get(uniqueKey));
        }

        @Override
        @SuppressWarnings("unchecked") // a shelf takes in documents of its topic's type only
        public <D> Map<String, D> all(DocumentTopic<D> topic) {
            return (Map<String, D>) shelved(topic).byId();
        }

        private Shelved shelved(DocumentTopic<?> topic) {
            return store.shelved(new Shelf(topic.name(), history));
        }
    }
}
