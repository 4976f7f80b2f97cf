package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The name of a session within its conference: 1 to 40 of {@code a-z 0-9 . -}, beginning with a letter or digit. */
public record SessionId(@JsonValue String value) implements Comparable<SessionId> {
    @JsonCreator
    public SessionId {
        Slug.require(value);
    }

    @Override
    public int compareTo(SessionId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
