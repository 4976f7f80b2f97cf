package lanyard.registration.doorphones;

import java.util.List;
import lanyard.contracts.registration.DoorPhoneEvent.DoorPhoneGone;
import lanyard.contracts.registration.DoorPhoneEvent.DoorPhoneKnown;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.registration.doorphones.DoorPhoneCommand.Forget;
import lanyard.registration.doorphones.DoorPhoneCommand.Know;

/** Believes checkin-service, which enrols and revokes phones. What is told twice happened once. */
public final class DoorPhonesDecider {

    private DoorPhonesDecider() {}

    public static List<RegistrationEvent> decide(DoorPhones phones, DoorPhoneCommand command) {
        DoorPhone known = phones.phone(command.device());
        return switch (command) {
            case Know(var device, var door, var hash) -> new DoorPhone(device, door, hash).equals(known)
                ? List.of()
                : List.of(new DoorPhoneKnown(device, door, hash));
            case Forget(var device) -> known == null ? List.of() : List.of(new DoorPhoneGone(device));
        };
    }
}
