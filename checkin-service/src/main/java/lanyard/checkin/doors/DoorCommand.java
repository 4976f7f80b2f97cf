package lanyard.checkin.doors;

import java.time.Instant;
import java.util.List;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.checkin.DoorEvent.WalkIns;

/** What organisers and phones ask about doors. */
public sealed interface DoorCommand {
    /** Makes a door that leads to {@code rooms}, at least one. */
    record MakeDoor(DoorId door, String name, List<RoomId> rooms) implements DoorCommand {
        public MakeDoor {
            rooms = List.copyOf(rooms);
        }
    }

    /**
     * Makes a code that enrols one phone until {@link Doors#CODE_LIFE} has passed.
     *
     * @param lead whether the phone may let people in against the verdict
     */
    record OfferEnrolment(DoorId door, String codeHash, boolean lead, Instant now) implements DoorCommand {}

    /** Says who may be let in at the door without a seat. */
    record ChangeWalkIns(DoorId door, WalkIns walkIns) implements DoorCommand {}

    /** A phone shows the code and becomes {@code device}. */
    record Enrol(
        String codeHash,
        DeviceId device,
        String credentialHash,
        Instant now
    ) implements DoorCommand {}

    /** Takes the door away, and every phone's credential for it. */
    record RevokeDoor(DoorId door) implements DoorCommand {}

    /** Takes a phone's credential away. */
    record RevokeDevice(DeviceId device) implements DoorCommand {}
}
