package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One registration of one person; says nothing about the person: 128 random bits. */
public record AttendeeId(@JsonValue UUID value) {
    @JsonCreator
    public AttendeeId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
