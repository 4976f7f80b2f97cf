package lanyard.checkin.attendance;

import java.time.Instant;
import org.pcollections.TreePMap;

/**
 * First arrivals over time; who comes back does not arrive again.
 *
 * @param byMinute by minutes since 1970-01-01T00:00Z in conference time, only minutes in which somebody came
 */
public record Arrivals(int total, TreePMap<Long, Integer> byMinute) {
    static final Arrivals NONE = new Arrivals(0, TreePMap.empty());

    private static final int SECONDS = 60;

    static long minuteOf(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    Arrivals at(Instant at) {
        return new Arrivals(total + 1, byMinute.plus(minuteOf(at), inMinuteOf(at) + 1));
    }

    /** Takes back an arrival at {@code at}. */
    Arrivals without(Instant at) {
        int left = inMinuteOf(at) - 1;
        return new Arrivals(
            total - 1,
            left == 0 ? byMinute.minus(minuteOf(at)) : byMinute.plus(minuteOf(at), left)
        );
    }

    /** Arrivals in the minute of {@code at}. */
    public int inMinuteOf(Instant at) {
        return byMinute.getOrDefault(minuteOf(at), 0);
    }

    /** Arrivals in the {@code minutes} minutes up to and with the one of {@code now}. */
    public int inLast(int minutes, Instant now) {
        long last = minuteOf(now);
        return byMinute
            .subMap(last - minutes, false, last, true)
            .values()
            .stream()
            .mapToInt(Integer::intValue)
            .sum();
    }
}
