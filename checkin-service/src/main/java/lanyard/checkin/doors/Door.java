package lanyard.checkin.doors;

import java.util.List;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.checkin.DoorEvent.WalkIns;

/**
 * A door that is staffed, and the rooms it leads to.
 *
 * @param walkIns who may be let in without a seat
 * @param revoked whether nobody is scanned there any more; what was counted keeps its name
 */
public record Door(DoorId id, String name, List<RoomId> rooms, WalkIns walkIns, boolean revoked) {
    public Door {
        rooms = List.copyOf(rooms);
    }

    Door asRevoked() {
        return new Door(id, name, rooms, walkIns, true);
    }

    Door with(WalkIns changed) {
        return new Door(id, name, rooms, changed, revoked);
    }
}
