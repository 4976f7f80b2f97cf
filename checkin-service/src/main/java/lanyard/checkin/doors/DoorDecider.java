package lanyard.checkin.doors;

import java.util.ArrayList;
import java.util.List;
import lanyard.checkin.doors.DoorCommand.ChangeWalkIns;
import lanyard.checkin.doors.DoorCommand.Enrol;
import lanyard.checkin.doors.DoorCommand.MakeDoor;
import lanyard.checkin.doors.DoorCommand.OfferEnrolment;
import lanyard.checkin.doors.DoorCommand.RevokeDevice;
import lanyard.checkin.doors.DoorCommand.RevokeDoor;
import lanyard.contracts.RoomId;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import lanyard.contracts.checkin.DoorEvent.DeviceRevoked;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.DoorEvent.DoorRevoked;
import lanyard.contracts.checkin.DoorEvent.EnrolmentOffered;
import lanyard.contracts.checkin.DoorEvent.WalkInsChanged;
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
            case OfferEnrolment(var door, var codeHash, var lead, var now) -> doors.isInUse(door)
                ? Decision.accept(
                      new EnrolmentOffered(door, codeHash, now.plus(Doors.CODE_LIFE), orNull(lead))
                  )
                : Decision.refuse(DoorRefusal.UNKNOWN_DOOR);
            case ChangeWalkIns(var id, var walkIns) -> {
                Door door = doors.isInUse(id) ? doors.door(id) : null;
                if (door == null) {
                    yield Decision.refuse(DoorRefusal.UNKNOWN_DOOR);
                }
                yield door.walkIns() == walkIns
                    ? Decision.accept()
                    : Decision.accept(new WalkInsChanged(id, walkIns));
            }
            case Enrol enrol -> enrol(doors, doors.enrolments().get(enrol.codeHash()), enrol);
            case RevokeDoor(var door) -> revoke(doors, doors.door(door));
            case RevokeDevice(var device) -> revoke(doors.devices().get(device));
        };
    }

    private static Decision<DoorEvent> make(Doors doors, @Nullable Programme programme, MakeDoor make) {
        if (make.rooms().isEmpty() || !areKnown(make.rooms(), programme)) {
            return Decision.refuse(DoorRefusal.UNKNOWN_ROOM);
        }
        if (
            doors
                .inUse()
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

    private static Decision<DoorEvent> enrol(Doors doors, @Nullable Enrolment code, Enrol enrol) {
        if (code == null || !doors.isInUse(code.door())) {
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
                enrol.now(),
                orNull(code.lead())
            )
        );
    }

    private static @Nullable Boolean orNull(boolean lead) {
        return lead ? Boolean.TRUE : null;
    }

    private static Decision<DoorEvent> revoke(Doors doors, @Nullable Door door) {
        if (door == null) {
            return Decision.refuse(DoorRefusal.UNKNOWN_DOOR);
        }
        List<DoorEvent> events = new ArrayList<>();
        for (Device device : doors.devicesOf(door.id())) {
            if (!device.revoked()) {
                events.add(new DeviceRevoked(door.id(), device.id()));
            }
        }
        if (!door.revoked()) {
            events.add(new DoorRevoked(door.id()));
        }
        return Decision.accept(events);
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
