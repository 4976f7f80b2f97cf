package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a slot: sessions of one slot run in parallel and exclude each other: 1 to 40 of {@code a-z 0-9 . -}, beginning with a letter or digit. */
public record SlotId(@JsonValue String value) implements Comparable<SlotId> {
    @JsonCreator
    public SlotId {
        Slug.require(value);
    }

    @Override
    public int compareTo(SlotId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
