package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A named guest of a gala party: 128 random bits. */
public record GuestId(@JsonValue UUID value) {
    @JsonCreator
    public GuestId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
