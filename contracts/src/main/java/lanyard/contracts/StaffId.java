package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A member of staff, as known to one sign-in link: 128 random bits. */
public record StaffId(@JsonValue UUID value) {
    @JsonCreator
    public StaffId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
