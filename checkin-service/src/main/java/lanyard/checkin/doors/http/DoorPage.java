package lanyard.checkin.doors.http;

import java.util.List;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.checkin.DoorEvent.WalkIns;

/**
 * A door and its phones.
 *
 * @param walkIns who may be let in without a seat
 */
record DoorPage(DoorId id, String name, List<RoomId> rooms, WalkIns walkIns, List<DevicePage> devices) {}
