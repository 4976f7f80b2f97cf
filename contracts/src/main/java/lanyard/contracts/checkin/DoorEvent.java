package lanyard.contracts.checkin;

import java.time.Instant;
import java.util.List;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.WireName;

/** Doors and the phones that staff them. */
public sealed interface DoorEvent extends CheckinEvent {
    DoorId door();

    /** A door leads to one or more rooms. */
    @WireName("lanyard.checkin.door-made.v1")
    record DoorMade(DoorId door, String name, List<RoomId> rooms) implements DoorEvent {
        public DoorMade {
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * A one-time code was made that enrols one phone.
     *
     * @param codeHash SHA-256 of the code, base64url without padding
     */
    @WireName("lanyard.checkin.enrolment-offered.v1")
    record EnrolmentOffered(DoorId door, String codeHash, Instant expiresAt) implements DoorEvent {}

    /**
     * A phone used the code.
     *
     * @param credentialHash SHA-256 of the phone's credential, base64url without padding
     */
    @WireName("lanyard.checkin.device-enrolled.v1")
    record DeviceEnrolled(
        DoorId door,
        DeviceId device,
        String codeHash,
        String credentialHash,
        Instant at
    ) implements DoorEvent {}

    /** The phone's credential opens nothing any more. */
    @WireName("lanyard.checkin.device-revoked.v1")
    record DeviceRevoked(DoorId door, DeviceId device) implements DoorEvent {}

    /** Nobody is scanned at this door any more. Its phones are revoked by events of their own. */
    @WireName("lanyard.checkin.door-revoked.v1")
    record DoorRevoked(DoorId door) implements DoorEvent {}
}
