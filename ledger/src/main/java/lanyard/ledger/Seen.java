package lanyard.ledger;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * How far one history has taken in the same history of each other service. The sequence number is the identity; topic
 * id and offset only say where to look first, and are worthless after a restore.
 */
public record Seen(PSortedMap<String, Position> bySource) {
    public static final Seen NOTHING = new Seen(TreePMap.empty());

    /** @param nextOffset the offset behind the record with {@code sequence} in the topic with {@code topicId} */
    public record Position(long sequence, String topicId, long nextOffset) {}

    public long sequence(String source) {
        Position position = bySource.get(source);
        return position == null ? 0 : position.sequence();
    }

    public @Nullable Position position(String source) {
        return bySource.get(source);
    }

    public Seen with(String source, Position position) {
        return new Seen(bySource.plus(source, position));
    }

    /** {@code source=sequence@topicId:nextOffset}, comma separated. */
    public String asText() {
        StringBuilder text = new StringBuilder();
        bySource.forEach((source, at) ->
            text
                .append(text.isEmpty() ? "" : ",")
                .append(source)
                .append('=')
                .append(at.sequence())
                .append('@')
                .append(at.topicId())
                .append(':')
                .append(at.nextOffset())
        );
        return text.toString();
    }

    /** @throws IllegalArgumentException when it is not what {@link #asText} writes */
    public static Seen parse(String text) {
        SortedMap<String, Position> found = new TreeMap<>();
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            int equals = part.indexOf('=');
            int at = part.indexOf('@', equals);
            int colon = part.indexOf(':', at);
            if (equals < 0 || at < 0 || colon < 0) {
                throw new IllegalArgumentException("not a position: " + part);
            }
            found.put(
                part.substring(0, equals),
                new Position(
                    Long.parseLong(part.substring(equals + 1, at)),
                    part.substring(at + 1, colon),
                    Long.parseLong(part.substring(colon + 1))
                )
            );
        }
        return new Seen(TreePMap.from(found));
    }
}
