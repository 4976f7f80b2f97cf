package lanyard.ledger;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * All histories of one partition, folded, and who leads it.
 *
 * @param term counts the leaders of the partition; 0 before the first
 * @param leader the address of the newest leader
 * @param seen the farthest hint, of any history, where to go on reading each other service
 */
record PartitionState<S, E>(
    PMap<HistoryId, History<S, E>> histories,
    long term,
    @Nullable String leader,
    Seen seen
) {
    static <S, E> PartitionState<S, E> empty() {
        return new PartitionState<>(HashTreePMap.empty(), 0, null, Seen.NOTHING);
    }

    History<S, E> history(HistoryId id, S initial) {
        History<S, E> history = histories.get(id);
        return history == null ? History.begin(initial) : history;
    }

    PartitionState<S, E> with(HistoryId id, History<S, E> history) {
        Seen farthest = seen;
        for (var hint : history.seen().bySource().entrySet()) {
            Seen.Position known = farthest.position(hint.getKey());
            Seen.Position position = hint.getValue();
            if (
                known == null ||
                !known.topicId().equals(position.topicId()) ||
                known.nextOffset() < position.nextOffset()
            ) {
                farthest = farthest.with(hint.getKey(), position);
            }
        }
        return new PartitionState<>(histories.plus(id, history), term, leader, farthest);
    }

    PartitionState<S, E> ledBy(long newTerm, String newLeader) {
        return new PartitionState<>(histories, newTerm, newLeader, seen);
    }

    /** A newer version wrote into this partition; this one must not lead it. */
    boolean wasWrittenByNewerVersion() {
        return histories
            .values()
            .stream()
            .anyMatch(h -> h.frozen() != null && h.frozen().unknownType());
    }
}
