package lanyard.checkin.notes;

import java.time.Instant;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import org.jspecify.annotations.Nullable;

/**
 * A note from a door; what it says stands in the documents.
 *
 * @param writtenAt conference time
 * @param doneAt when somebody had taken care of it, conference time; null while nobody has
 */
public record Note(DoorId door, DeviceId device, Instant writtenAt, @Nullable Instant doneAt) {
    public boolean isDone() {
        return doneAt != null;
    }

    Note done(@Nullable Instant at) {
        return new Note(door, device, writtenAt, at);
    }
}
