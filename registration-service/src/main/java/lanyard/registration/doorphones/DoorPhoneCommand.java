package lanyard.registration.doorphones;

import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;

/** What checkin-service tells of phones. Never refused. */
public sealed interface DoorPhoneCommand {
    DeviceId device();

    /** @param credentialHash as {@link lanyard.access.Secret#hash} makes it */
    record Know(DeviceId device, DoorId door, String credentialHash) implements DoorPhoneCommand {}

    record Forget(DeviceId device) implements DoorPhoneCommand {}
}
