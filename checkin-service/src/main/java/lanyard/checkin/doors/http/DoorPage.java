package lanyard.checkin.doors.http;

import java.util.List;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;

/** A door and its phones. */
record DoorPage(DoorId id, String name, List<RoomId> rooms, List<DevicePage> devices) {}
