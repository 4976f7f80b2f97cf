package lanyard.checkin.expectations;

import java.util.UUID;
import lanyard.contracts.BadgeId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/** Finds badges by the first 50 bits of their id, the number that people can type. */
public record BadgesByNumber(PMap<Long, PVector<BadgeId>> byNumber) {
    static final BadgesByNumber NONE = new BadgesByNumber(HashTreePMap.empty());

    private static final int BITS_LEFT_OUT = 14;

    /** The number of a badge: the first 50 bits of its id. */
    public static long numberOf(BadgeId badge) {
        UUID id = badge.value();
        return id.getMostSignificantBits() >>> BITS_LEFT_OUT;
    }

    BadgesByNumber with(BadgeId badge) {
        long number = numberOf(badge);
        PVector<BadgeId> same = byNumber.getOrDefault(number, TreePVector.empty());
        return same.contains(badge) ? this : new BadgesByNumber(byNumber.plus(number, same.plus(badge)));
    }

    /** The badge with this number; null when there is none, and when there are two. */
    public @Nullable BadgeId only(long number) {
        PVector<BadgeId> same = byNumber.get(number);
        return same != null && same.size() == 1 ? same.getFirst() : null;
    }
}
