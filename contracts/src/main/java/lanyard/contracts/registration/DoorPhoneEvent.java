package lanyard.contracts.registration;

import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.WireName;

/**
 * The phones that staff doors, as registration-service understands what checkin-service tells: they register people who
 * walk in. Other services have no use for these events.
 */
public sealed interface DoorPhoneEvent extends RegistrationEvent {
    DeviceId device();

    /**
     * The phone may register people at its door.
     *
     * @param credentialHash SHA-256 of the phone's credential, base64url without padding
     */
    @WireName("lanyard.registration.door-phone-known.v1")
    record DoorPhoneKnown(DeviceId device, DoorId door, String credentialHash) implements DoorPhoneEvent {}

    /** The phone's credential opens nothing here any more. */
    @WireName("lanyard.registration.door-phone-gone.v1")
    record DoorPhoneGone(DeviceId device) implements DoorPhoneEvent {}
}
