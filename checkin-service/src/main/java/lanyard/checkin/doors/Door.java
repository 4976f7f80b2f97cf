package lanyard.checkin.doors;

import java.util.List;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;

/** A door that is staffed, and the rooms it leads to. */
public record Door(DoorId id, String name, List<RoomId> rooms) {
    public Door {
        rooms = List.copyOf(rooms);
    }
}
