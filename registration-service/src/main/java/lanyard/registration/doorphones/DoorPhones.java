package lanyard.registration.doorphones;

import lanyard.contracts.DeviceId;
import lanyard.contracts.registration.DoorPhoneEvent;
import lanyard.contracts.registration.DoorPhoneEvent.DoorPhoneGone;
import lanyard.contracts.registration.DoorPhoneEvent.DoorPhoneKnown;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** The phones of one conference that were not revoked, also by their credential. */
public record DoorPhones(PMap<DeviceId, DoorPhone> byDevice, PMap<String, DeviceId> byCredential) {
    public static final DoorPhones NONE = new DoorPhones(HashTreePMap.empty(), HashTreePMap.empty());

    public DoorPhones evolve(DoorPhoneEvent event) {
        return switch (event) {
            case DoorPhoneKnown(var device, var door, var credentialHash) -> {
                DoorPhones others = without(device);
                yield new DoorPhones(
                    others.byDevice.plus(device, new DoorPhone(device, door, credentialHash)),
                    others.byCredential.plus(credentialHash, device)
                );
            }
            case DoorPhoneGone(var device) -> without(device);
        };
    }

    private DoorPhones without(DeviceId device) {
        DoorPhone known = byDevice.get(device);
        return known == null
            ? this
            : new DoorPhones(byDevice.minus(device), byCredential.minus(known.credentialHash()));
    }

    public @Nullable DoorPhone phone(DeviceId device) {
        return byDevice.get(device);
    }

    /** Whose credential has that hash; null when none has, or it was revoked. */
    public @Nullable DoorPhone phoneWith(String credentialHash) {
        DeviceId device = byCredential.get(credentialHash);
        return device == null ? null : byDevice.get(device);
    }
}
