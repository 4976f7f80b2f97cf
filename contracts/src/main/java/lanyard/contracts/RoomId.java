package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a room within its conference: 1 to 40 of {@code a-z 0-9 . -}, beginning with a letter or digit. */
public record RoomId(@JsonValue String value) implements Comparable<RoomId> {
    @JsonCreator
    public RoomId {
        Slug.require(value);
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
