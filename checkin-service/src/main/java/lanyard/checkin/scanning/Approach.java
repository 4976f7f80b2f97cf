package lanyard.checkin.scanning;

import java.time.Instant;
import java.util.List;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.DoorEvent.WalkIns;
import org.jspecify.annotations.Nullable;

/**
 * Somebody comes to a door.
 *
 * @param rooms to which the door leads
 * @param walkIns who may be let in at it without a seat
 * @param pinned the session that staff chose by hand
 * @param at in conference time
 * @param insisting whether staff ask for the person to be let in against the verdict
 */
public record Approach(
    List<RoomId> rooms,
    WalkIns walkIns,
    @Nullable SessionId pinned,
    Instant at,
    Direction direction,
    Insisting insisting
) {
    public Approach {
        rooms = List.copyOf(rooms);
    }
}
