package lanyard.checkin.attendance;

import java.time.Instant;
import lanyard.contracts.DoorId;
import lanyard.contracts.checkin.ScanEvent.Admission;

/** How somebody first came to a session; going out and coming back does not change it. */
public record Visit(Instant firstAt, DoorId firstDoor, Admission admission) {}
