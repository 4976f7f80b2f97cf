package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A door that is staffed: 128 random bits. */
public record DoorId(@JsonValue UUID value) {
    @JsonCreator
    public DoorId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
