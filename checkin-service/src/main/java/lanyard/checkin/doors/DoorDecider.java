package lanyard.checkin.doors;

import java.util.List;
import lanyard.checkin.doors.DoorCommand.Enrol;
import lanyard.checkin.doors.DoorCommand.MakeDoor;
import lanyard.checkin.doors.DoorCommand.OfferEnrolment;
import lanyard.checkin.doors.DoorCommand.RevokeDevice;
import lanyard.contracts.RoomId;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import lanyard.contracts.checkin.DoorEvent.DeviceRevoked;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.DoorEvent.EnrolmentOffered;
import lanyard.contracts.programme.Programme;
import lanyard.ledger.Decision;
import org.jspecify.annotations.Nullable;

/** The rules for doors: rooms are known in the programme, a code enrols one phone, once, in time. */
public final class DoorDecider {

    private DoorDecider() {}

    public static Decision<DoorEvent> decide(
        Doors doors,
        @Nullable Programme programme,
        DoorCommand command
    ) {
        return switch (command) {
            case MakeDoor make -> make(doors, programme, make);
            case OfferEnrolment(var door, var codeHash, var now) -> doors.door(door) == null
                ? Decision.refuse(DoorRefusal.UNKNOWN_DOOR)
                : Decision.accept(new EnrolmentOffered(door, codeHash, now.plus(Doors.CODE_LIFE)));
            case Enrol enrol -> enrol(doors.enrolments().get(enrol.codeHash()), enrol);
            case RevokeDevice(var device) -> revoke(doors.devices().get(device));
        };
    }

    private static Decision<DoorEvent> make(Doors doors, @Nullable Programme programme, MakeDoor make) {
        if (make.rooms().isEmpty() || !areKnown(make.rooms(), programme)) {
            return Decision.refuse(DoorRefusal.UNKNOWN_ROOM);
        }
        if (
            doors
                .all()
                .stream()
                .anyMatch(door -> door.name().equals(make.name()))
        ) {
            return Decision.refuse(DoorRefusal.DOOR_NAME_TAKEN);
        }
        return Decision.accept(new DoorMade(make.door(), make.name(), make.rooms()));
    }

    private static boolean areKnown(List<RoomId> rooms, @Nullable Programme programme) {
        return programme != null && rooms.stream().allMatch(room -> programme.room(room).isPresent());
    }

    private static Decision<DoorEvent> enrol(@Nullable Enrolment code, Enrol enrol) {
        if (code == null) {
            return Decision.refuse(DoorRefusal.CODE_UNKNOWN);
        }
        if (code.used()) {
            return Decision.refuse(DoorRefusal.CODE_USED);
        }
        if (!enrol.now().isBefore(code.expiresAt())) {
            return Decision.refuse(DoorRefusal.CODE_EXPIRED);
        }
        return Decision.accept(
            new DeviceEnrolled(
                code.door(),
                enrol.device(),
                enrol.codeHash(),
                enrol.credentialHash(),
                enrol.now()
            )
        );
    }

    private static Decision<DoorEvent> revoke(@Nullable Device device) {
        if (device == null) {
            return Decision.refuse(DoorRefusal.UNKNOWN_DEVICE);
        }
        return device.revoked()
            ? Decision.accept()
            : Decision.accept(new DeviceRevoked(device.door(), device.id()));
    }
}
