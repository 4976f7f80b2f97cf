package lanyard.contracts.checkin;

import java.time.Instant;
import java.util.List;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.WireName;
import org.jspecify.annotations.Nullable;

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
     * @param lead true for a phone that may let people in against the verdict; null like false
     */
    @WireName("lanyard.checkin.enrolment-offered.v1")
    record EnrolmentOffered(
        DoorId door,
        String codeHash,
        Instant expiresAt,
        @Nullable Boolean lead
    ) implements DoorEvent {}

    /**
     * A phone used the code.
     *
     * @param credentialHash SHA-256 of the phone's credential, base64url without padding
     * @param lead true when it may let people in against the verdict; null like false
     */
    @WireName("lanyard.checkin.device-enrolled.v1")
    record DeviceEnrolled(
        DoorId door,
        DeviceId device,
        String codeHash,
        String credentialHash,
        Instant at,
        @Nullable Boolean lead
    ) implements DoorEvent {}

    /** The phone's credential opens nothing any more. */
    @WireName("lanyard.checkin.device-revoked.v1")
    record DeviceRevoked(DoorId door, DeviceId device) implements DoorEvent {}

    /** Who is let in at this door without a seat, when staff ask for it. Until then: nobody. */
    @WireName("lanyard.checkin.walk-ins-changed.v1")
    record WalkInsChanged(DoorId door, WalkIns walkIns) implements DoorEvent {}

    /** Nobody is scanned at this door any more. Its phones are revoked by events of their own. */
    @WireName("lanyard.checkin.door-revoked.v1")
    record DoorRevoked(DoorId door) implements DoorEvent {}

    /** Who may be let in without a seat in the session. */
    enum WalkIns {
        NEVER,
        /** While a seat of the session is free, for sure. */
        WHEN_FREE,
        /** While the room has a place. */
        ALWAYS
    }
}
