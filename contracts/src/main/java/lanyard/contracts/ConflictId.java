package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Something that somebody has to look at; made of what it is about, so that it is raised once. */
public record ConflictId(@JsonValue UUID value) {
    @JsonCreator
    public ConflictId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
