package lanyard.checkin.doors;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import lanyard.contracts.checkin.DoorEvent.DeviceRevoked;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.DoorEvent.DoorRevoked;
import lanyard.contracts.checkin.DoorEvent.EnrolmentOffered;
import lanyard.contracts.checkin.DoorEvent.WalkIns;
import lanyard.contracts.checkin.DoorEvent.WalkInsChanged;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPMap;
import org.pcollections.PMap;

/** The doors of one conference and their phones, each in the order in which they were made. */
public record Doors(
    OrderedPMap<DoorId, Door> byId,
    OrderedPMap<DeviceId, Device> devices,
    PMap<String, Enrolment> enrolments,
    PMap<String, DeviceId> deviceByCredential
) {
    public static final Doors NONE = new Doors(
        OrderedPMap.empty(),
        OrderedPMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty()
    );

    /** How long a code that enrols a phone can be used. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(10);

    public Doors evolve(DoorEvent event) {
        return switch (event) {
            case DoorMade(var door, var name, var rooms) -> new Doors(
                byId.plus(door, new Door(door, name, rooms, WalkIns.NEVER, false)),
                devices,
                enrolments,
                deviceByCredential
            );
            case EnrolmentOffered(var door, var codeHash, var expiresAt, var lead) -> new Doors(
                byId,
                devices,
                enrolments.plus(codeHash, new Enrolment(door, expiresAt, Boolean.TRUE.equals(lead), false)),
                deviceByCredential
            );
            case DeviceEnrolled enrolled -> withDevice(enrolled);
            case DeviceRevoked(_, var device) -> withRevoked(device);
            case DoorRevoked(var door) -> with(door, Door::asRevoked);
            case WalkInsChanged(var door, var walkIns) -> with(door, known -> known.with(walkIns));
        };
    }

    private Doors withDevice(DeviceEnrolled enrolled) {
        Enrolment code = enrolments.get(enrolled.codeHash());
        return new Doors(
            byId,
            devices.plus(
                enrolled.device(),
                new Device(
                    enrolled.device(),
                    enrolled.door(),
                    enrolled.credentialHash(),
                    enrolled.at(),
                    Boolean.TRUE.equals(enrolled.lead()),
                    false
                )
            ),
            code == null ? enrolments : enrolments.plus(enrolled.codeHash(), code.asUsed()),
            deviceByCredential.plus(enrolled.credentialHash(), enrolled.device())
        );
    }

    private Doors withRevoked(DeviceId id) {
        Device device = devices.get(id);
        return device == null
            ? this
            : new Doors(
                  byId,
                  devices.plus(id, device.asRevoked()),
                  enrolments,
                  deviceByCredential.minus(device.credentialHash())
              );
    }

    private Doors with(DoorId id, UnaryOperator<Door> change) {
        Door door = byId.get(id);
        return door == null
            ? this
            : new Doors(byId.plus(id, change.apply(door)), devices, enrolments, deviceByCredential);
    }

    /** The door, revoked or not. */
    public @Nullable Door door(DoorId id) {
        return byId.get(id);
    }

    /** The doors that were not revoked. */
    public List<Door> inUse() {
        return byId
            .values()
            .stream()
            .filter(door -> !door.revoked())
            .toList();
    }

    /** Whether people can be scanned at this door. */
    boolean isInUse(DoorId id) {
        Door door = byId.get(id);
        return door != null && !door.revoked();
    }

    /** Every door that was ever made. */
    public Collection<Door> all() {
        return byId.values();
    }

    public List<Device> devicesOf(DoorId door) {
        return devices
            .values()
            .stream()
            .filter(device -> device.door().equals(door))
            .toList();
    }

    /** The phone that has this credential, unless it was revoked. */
    public @Nullable Device deviceWith(String credentialHash) {
        DeviceId id = deviceByCredential.get(credentialHash);
        return id == null ? null : Objects.requireNonNull(devices.get(id), "an index entry has its device");
    }

    /** Whether the code was ever offered here, used and expired ones included. */
    public boolean offered(String codeHash) {
        return enrolments.containsKey(codeHash);
    }
}
