package lanyard.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One scan, chosen by the phone that made it: 128 random bits. */
public record ScanId(@JsonValue UUID value) {
    @JsonCreator
    public ScanId {
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
