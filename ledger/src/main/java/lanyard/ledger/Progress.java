package lanyard.ledger;

import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * What a leader knows of the other services beyond what its own records say. Events that led to nothing here are not
 * recorded one by one; after a failed batch, and for the next leader, they are simply read again.
 *
 * @param beyond positions ahead of the recorded ones, by history
 * @param unrecorded events taken in since a record last carried positions
 * @param behind sources that have not been read to where they stood when the leader began
 * @param stale sources that are no longer read, and why
 * @param held events for histories that are frozen here
 */
public record Progress<C, E>(
    PMap<HistoryId, Seen> beyond,
    int unrecorded,
    PSortedSet<String> behind,
    PSortedMap<String, String> stale,
    PVector<Work.Told<C, E>> held
) {
    static <C, E> Progress<C, E> begin(Iterable<String> sources) {
        PSortedSet<String> behind = TreePSet.empty();
        for (String source : sources) {
            behind = behind.plus(source);
        }
        return new Progress<>(HashTreePMap.empty(), 0, behind, TreePMap.empty(), TreePVector.empty());
    }

    /** Whether everything the other services had told when the leader began has been taken in. */
    public boolean upToDate() {
        return behind.isEmpty() && stale.isEmpty();
    }

    Seen seen(HistoryId history, Seen recorded) {
        Seen ahead = beyond.get(history);
        return ahead == null ? recorded : ahead;
    }

    Progress<C, E> saw(HistoryId history, Seen seen) {
        return new Progress<>(beyond.plus(history, seen), unrecorded + 1, behind, stale, held);
    }

    /** A record of this history carries its positions now. */
    Progress<C, E> recorded(HistoryId history) {
        return new Progress<>(beyond.minus(history), 0, behind, stale, held);
    }

    Progress<C, E> caughtUp(String source) {
        return new Progress<>(beyond, unrecorded, behind.minus(source), stale, held);
    }

    /** This source is read no more. */
    public Progress<C, E> stale(String source, String why) {
        return new Progress<>(beyond, unrecorded, behind, stale.plus(source, why), held);
    }

    Progress<C, E> holding(Work.Told<C, E> told) {
        return new Progress<>(beyond, unrecorded, behind, stale, held.plus(told));
    }

    Progress<C, E> holdingNothing() {
        return new Progress<>(beyond, unrecorded, behind, stale, TreePVector.empty());
    }
}
