package lanyard.registration.registering;

import java.util.Collection;
import java.util.OptionalInt;
import lanyard.contracts.AttendeeId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * People in the order in which they came. Persistent; joining, leaving and asking for a position take logarithmic
 * time, so a line of thousands is as good as one of ten.
 *
 * @param next the turn that the next to join is given
 * @param byTurn who stands where
 * @param turns the same the other way round; never iterated, because its order means nothing
 */
public record Line(long next, PSortedMap<Long, AttendeeId> byTurn, PMap<AttendeeId, Long> turns) {
    public static final Line EMPTY = new Line(0, TreePMap.empty(), HashTreePMap.empty());

    /** Joins at the end; who stands in the line already stays where they are. */
    public Line with(AttendeeId attendee) {
        return turns.containsKey(attendee)
            ? this
            : new Line(next + 1, byTurn.plus(next, attendee), turns.plus(attendee, next));
    }

    public Line without(AttendeeId attendee) {
        Long turn = turns.get(attendee);
        return turn == null ? this : new Line(next, byTurn.minus(turn), turns.minus(attendee));
    }

    public int size() {
        return byTurn.size();
    }

    /** Who came first; null when nobody is there. */
    public @Nullable AttendeeId first() {
        return byTurn.isEmpty() ? null : byTurn.firstEntry().getValue();
    }

    /** 1 for the first in the line. */
    public OptionalInt position(AttendeeId attendee) {
        Long turn = turns.get(attendee);
        return turn == null ? OptionalInt.empty() : OptionalInt.of(byTurn.headMap(turn, true).size());
    }

    public Collection<AttendeeId> inOrder() {
        return byTurn.values();
    }
}
