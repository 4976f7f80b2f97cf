package lanyard.checkin.doors;

import java.time.Instant;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;

/**
 * A phone that was enrolled for a door.
 *
 * @param lead whether it may let people in against the verdict
 */
public record Device(
    DeviceId id,
    DoorId door,
    String credentialHash,
    Instant enrolledAt,
    boolean lead,
    boolean revoked
) {
    Device asRevoked() {
        return new Device(id, door, credentialHash, enrolledAt, lead, true);
    }
}
