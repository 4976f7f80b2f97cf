package lanyard.registration.doorphones;

import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;

/** A phone that is enrolled for a door. */
public record DoorPhone(DeviceId device, DoorId door, String credentialHash) {}
