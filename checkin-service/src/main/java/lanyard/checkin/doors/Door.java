package lanyard.checkin.doors;

import java.util.List;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;

/**
 * A door that is staffed, and the rooms it leads to.
 *
 * @param revoked whether nobody is scanned there any more; what was counted keeps its name
 */
public record Door(DoorId id, String name, List<RoomId> rooms, boolean revoked) {
    public Door {
        rooms = List.copyOf(rooms);
    }

    Door asRevoked() {
        return new Door(id, name, rooms, true);
    }
}
