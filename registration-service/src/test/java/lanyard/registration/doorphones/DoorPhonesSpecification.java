package lanyard.registration.doorphones;

import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import lanyard.contracts.checkin.DoorEvent.DeviceRevoked;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.DoorEvent.DoorRevoked;
import lanyard.contracts.registration.DoorPhoneEvent.DoorPhoneGone;
import lanyard.contracts.registration.DoorPhoneEvent.DoorPhoneKnown;
import lanyard.registration.RegistrationCommand.OfDoorPhones;
import lanyard.registration.doorphones.DoorPhoneCommand.Forget;
import lanyard.registration.doorphones.DoorPhoneCommand.Know;
import org.junit.jupiter.api.Test;

class DoorPhonesSpecification {

    private static final DoorId DOOR = new DoorId(new UUID(1, 1));
    private static final DeviceId PHONE = new DeviceId(new UUID(2, 1));
    private static final DeviceId OTHER = new DeviceId(new UUID(2, 2));
    private static final DoorPhoneKnown KNOWN = new DoorPhoneKnown(PHONE, DOOR, "hash");

    @Test
    void a_phone_that_the_doors_enrolled_is_known() {
        registration()
            .given(published(1))
            .when(new OfDoorPhones(new Know(PHONE, DOOR, "hash")))
            .then(KNOWN);
    }

    @Test
    void what_is_told_twice_happened_once() {
        registration()
            .given(published(1), KNOWN)
            .when(new OfDoorPhones(new Know(PHONE, DOOR, "hash")))
            .then();
        registration()
            .given(published(1), KNOWN, new DoorPhoneGone(PHONE))
            .when(new OfDoorPhones(new Forget(PHONE)))
            .then();
    }

    @Test
    void a_phone_that_the_doors_revoked_is_gone() {
        registration()
            .given(published(1), KNOWN)
            .when(new OfDoorPhones(new Forget(PHONE)))
            .then(new DoorPhoneGone(PHONE));
    }

    @Test
    void a_credential_is_that_of_its_phone_until_the_phone_is_gone() {
        DoorPhones both = DoorPhones.NONE.evolve(KNOWN).evolve(new DoorPhoneKnown(OTHER, DOOR, "other"));
        assertThat(both.phoneWith("hash")).isEqualTo(new DoorPhone(PHONE, DOOR, "hash"));
        DoorPhones one = both.evolve(new DoorPhoneGone(PHONE));
        assertThat(one.phoneWith("hash")).isNull();
        assertThat(one.phoneWith("other")).isEqualTo(new DoorPhone(OTHER, DOOR, "other"));
        assertThat(DoorPhones.NONE.evolve(KNOWN).evolve(new DoorPhoneGone(PHONE))).isEqualTo(DoorPhones.NONE);
    }

    @Test
    void the_doors_tell_of_phones_and_of_nothing_else_that_matters_here() {
        assertThat(FromDoors.toCommand(new DeviceEnrolled(DOOR, PHONE, "code", "hash", AT, null))).contains(
            new Know(PHONE, DOOR, "hash")
        );
        assertThat(FromDoors.toCommand(new DeviceRevoked(DOOR, PHONE))).contains(new Forget(PHONE));
        assertThat(FromDoors.toCommand(new DoorMade(DOOR, "North", List.of()))).isEmpty();
        assertThat(FromDoors.toCommand(new DoorRevoked(DOOR)))
            .as("its phones are revoked by events of their own")
            .isEmpty();
    }
}
