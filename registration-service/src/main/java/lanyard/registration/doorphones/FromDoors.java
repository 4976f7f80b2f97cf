package lanyard.registration.doorphones;

import java.util.Optional;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import lanyard.contracts.checkin.DoorEvent.DeviceRevoked;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.DoorEvent.DoorRevoked;
import lanyard.contracts.checkin.DoorEvent.EnrolmentOffered;
import lanyard.contracts.checkin.DoorEvent.WalkInsChanged;
import lanyard.registration.doorphones.DoorPhoneCommand.Forget;
import lanyard.registration.doorphones.DoorPhoneCommand.Know;

/** What the doors' events mean here: who of the phones may register people. */
public final class FromDoors {

    private FromDoors() {}

    public static Optional<DoorPhoneCommand> toCommand(DoorEvent event) {
        return switch (event) {
            case DeviceEnrolled(var door, var device, _, var credentialHash, _, _) -> Optional.of(
                new Know(device, door, credentialHash)
            );
            case DeviceRevoked(_, var device) -> Optional.of(new Forget(device));
            // A door's phones are revoked by events of their own.
            case DoorMade _, EnrolmentOffered _, WalkInsChanged _, DoorRevoked _ -> Optional.empty();
        };
    }
}
