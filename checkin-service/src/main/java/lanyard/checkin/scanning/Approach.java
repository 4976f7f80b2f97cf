package lanyard.checkin.scanning;

import java.time.Instant;
import java.util.List;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes to a door.
 *
 * @param rooms to which the door leads
 * @param pinned the session that staff chose by hand
 * @param at in conference time
 */
public record Approach(List<RoomId> rooms, @Nullable SessionId pinned, Instant at, Direction direction) {
    public Approach {
        rooms = List.copyOf(rooms);
    }
}
