package lanyard.checkin.doors;

import static lanyard.checkin.CheckinExamples.HALL;
import static lanyard.checkin.CheckinExamples.HALL_DOOR;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_2;
import static lanyard.checkin.CheckinExamples.THEATRE_2_DOOR;
import static lanyard.checkin.CheckinExamples.ask;
import static lanyard.checkin.CheckinExamples.conference;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinDecider;
import lanyard.checkin.doors.DoorCommand.Enrol;
import lanyard.checkin.doors.DoorCommand.MakeDoor;
import lanyard.checkin.doors.DoorCommand.OfferEnrolment;
import lanyard.checkin.doors.DoorCommand.RevokeDevice;
import lanyard.checkin.doors.DoorCommand.RevokeDoor;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import lanyard.contracts.checkin.DoorEvent.DeviceRevoked;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.DoorEvent.DoorRevoked;
import lanyard.contracts.checkin.DoorEvent.EnrolmentOffered;
import lanyard.ledger.testing.Specification;
import org.junit.jupiter.api.Test;

class DoorSpecification {

    private static final DoorId NEW_DOOR = new DoorId(new UUID(9, 9));
    private static final DeviceId PHONE = new DeviceId(new UUID(7, 1));
    private static final DeviceId OTHER_PHONE = new DeviceId(new UUID(7, 2));
    private static final Instant EXPIRY = MORNING.plusSeconds(600);

    private static Specification<Checkin, CheckinCommand, CheckinEvent> offered() {
        return conference().given(new EnrolmentOffered(HALL_DOOR, "code", EXPIRY, null));
    }

    private static DeviceEnrolled enrolled() {
        return new DeviceEnrolled(HALL_DOOR, PHONE, "code", "credential", MORNING, null);
    }

    @Test
    void a_door_leads_to_rooms_of_the_programme() {
        conference()
            .when(ask(new MakeDoor(NEW_DOOR, "Both", List.of(HALL, THEATRE_2))))
            .then(new DoorMade(NEW_DOOR, "Both", List.of(HALL, THEATRE_2)));
    }

    @Test
    void a_door_to_nowhere_is_not_made() {
        conference()
            .when(ask(new MakeDoor(NEW_DOOR, "Cellar", List.of(HALL, new RoomId("cellar")))))
            .refused(DoorRefusal.UNKNOWN_ROOM);
        conference()
            .when(ask(new MakeDoor(NEW_DOOR, "None", List.of())))
            .refused(DoorRefusal.UNKNOWN_ROOM);
        Specification.of(new CheckinDecider())
            .when(ask(new MakeDoor(NEW_DOOR, "Too early", List.of(HALL))))
            .refused(DoorRefusal.UNKNOWN_ROOM);
    }

    @Test
    void two_doors_are_not_called_the_same() {
        conference()
            .when(ask(new MakeDoor(NEW_DOOR, "Theatre 2", List.of(HALL))))
            .refused(DoorRefusal.DOOR_NAME_TAKEN);
    }

    @Test
    void a_code_lives_for_ten_minutes() {
        conference()
            .when(ask(new OfferEnrolment(HALL_DOOR, "code", false, MORNING)))
            .then(new EnrolmentOffered(HALL_DOOR, "code", EXPIRY, null));
    }

    @Test
    void a_code_is_for_a_door_that_exists() {
        conference()
            .when(ask(new OfferEnrolment(NEW_DOOR, "code", false, MORNING)))
            .refused(DoorRefusal.UNKNOWN_DOOR);
    }

    @Test
    void a_phone_enrols_with_the_code() {
        offered()
            .when(ask(new Enrol("code", PHONE, "credential", MORNING)))
            .then(enrolled());
    }

    @Test
    void a_code_enrols_one_phone_only() {
        offered()
            .given(enrolled())
            .when(ask(new Enrol("code", OTHER_PHONE, "other credential", MORNING)))
            .refused(DoorRefusal.CODE_USED);
    }

    @Test
    void a_code_is_refused_when_its_time_is_over() {
        offered()
            .when(ask(new Enrol("code", PHONE, "credential", EXPIRY)))
            .refused(DoorRefusal.CODE_EXPIRED);
    }

    @Test
    void a_code_that_was_never_offered_is_refused() {
        offered()
            .when(ask(new Enrol("guess", PHONE, "credential", MORNING)))
            .refused(DoorRefusal.CODE_UNKNOWN);
    }

    @Test
    void a_revoked_phone_opens_nothing_any_more() {
        var after = offered()
            .given(enrolled())
            .when(ask(new RevokeDevice(PHONE)))
            .then(new DeviceRevoked(HALL_DOOR, PHONE));
        assertThat(after.state().doors().deviceWith("credential")).isNull();
        assertThat(after.state().doors().devicesOf(HALL_DOOR)).singleElement().matches(Device::revoked);
        after.when(ask(new RevokeDevice(PHONE))).then();
    }

    @Test
    void a_phone_that_never_was_cannot_be_revoked() {
        conference()
            .when(ask(new RevokeDevice(PHONE)))
            .refused(DoorRefusal.UNKNOWN_DEVICE);
    }

    @Test
    void a_door_is_revoked_with_its_phones_and_codes() {
        DeviceEnrolled other = new DeviceEnrolled(HALL_DOOR, OTHER_PHONE, "used", "another", MORNING, null);
        var after = offered()
            .given(enrolled(), other, new DeviceRevoked(HALL_DOOR, OTHER_PHONE))
            .given(new EnrolmentOffered(HALL_DOOR, "next code", EXPIRY, null))
            .when(ask(new RevokeDoor(HALL_DOOR)))
            .then(new DeviceRevoked(HALL_DOOR, PHONE), new DoorRevoked(HALL_DOOR));
        assertThat(after.state().doors().deviceWith("credential")).isNull();
        assertThat(after.state().doors().inUse()).extracting(Door::id).doesNotContain(HALL_DOOR);
        assertThat(after.state().doors().door(HALL_DOOR)).as("what was counted keeps its name").isNotNull();
        after
            .when(ask(new Enrol("next code", PHONE, "credential", MORNING)))
            .refused(DoorRefusal.CODE_UNKNOWN);
        after
            .when(ask(new OfferEnrolment(HALL_DOOR, "one more", false, MORNING)))
            .refused(DoorRefusal.UNKNOWN_DOOR);
        after.when(ask(new RevokeDoor(HALL_DOOR))).then();
        after
            .when(ask(new MakeDoor(NEW_DOOR, "Breakfast hall", List.of(HALL))))
            .then(new DoorMade(NEW_DOOR, "Breakfast hall", List.of(HALL)));
    }

    @Test
    void a_door_that_never_was_cannot_be_revoked() {
        conference()
            .when(ask(new RevokeDoor(NEW_DOOR)))
            .refused(DoorRefusal.UNKNOWN_DOOR);
    }

    @Test
    void a_credential_leads_to_its_phone_and_door() {
        var doors = offered().given(enrolled()).state().doors();
        assertThat(doors.deviceWith("credential")).isNotNull().extracting(Device::door).isEqualTo(HALL_DOOR);
        assertThat(doors.deviceWith("another")).isNull();
        assertThat(doors.devicesOf(THEATRE_2_DOOR)).isEmpty();
    }
}
