package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A note from a door to the organisers; made by the phone that it was written on. */
public record NoteId(@JsonValue UUID value) {
    @JsonCreator
    public NoteId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
