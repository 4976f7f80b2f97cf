package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A phone that was enrolled for a door: 128 random bits. */
public record DeviceId(@JsonValue UUID value) {
    @JsonCreator
    public DeviceId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
