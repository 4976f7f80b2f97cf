package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a conference in addresses and keys: 1 to 40 of {@code a-z 0-9 . -}, beginning with a letter or digit. */
public record ConferenceId(@JsonValue String value) implements Comparable<ConferenceId> {
    @JsonCreator
    public ConferenceId {
        Slug.require(value);
    }

    @Override
    public int compareTo(ConferenceId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
