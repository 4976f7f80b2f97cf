package lanyard.registration.registering;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.BEN;
import static lanyard.registration.SampleConference.BIG_PICTURE;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registered;
import static lanyard.registration.SampleConference.registration;
import static lanyard.registration.registering.RegisteringRefusal.ALREADY_REGISTERED;
import static lanyard.registration.registering.RegisteringRefusal.ATTENDEE_ID_TAKEN;

import java.util.List;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.GuestId;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeIssued;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.registering.RegisteringCommand.Register;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who walks in is registered by a phone, which may have given them an id already. */
class WalkInSpecification {

    private static final DoorId DOOR = new DoorId(new UUID(1, 1));
    private static final AttendeeRegistered ADA_AT_THE_DOOR = new AttendeeRegistered(
        ADA,
        Category.DELEGATE,
        "1",
        AT,
        DOOR
    );

    private static OfRegistering atTheDoor(AttendeeId id, @Nullable AttendeeId holder) {
        return new OfRegistering(
            new Register(id, Category.DELEGATE, List.of(BIG_PICTURE), "1", AT, holder, DOOR)
        );
    }

    @Test
    void who_walks_in_is_registered_with_the_proposed_id_and_where_it_was() {
        registration()
            .given(published(1))
            .when(atTheDoor(ADA, null))
            .then(ADA_AT_THE_DOOR, new SeatConfirmed(ADA, BIG_PICTURE));
    }

    @Test
    void who_walks_in_waits_where_all_seats_are_taken() {
        registration()
            .given(published(1), registered(BEN), new SeatConfirmed(BEN, BIG_PICTURE))
            .when(atTheDoor(ADA, null))
            .then(ADA_AT_THE_DOOR, new SeatWaitlisted(ADA, BIG_PICTURE));
    }

    @Test
    void an_id_that_somebody_has_already_is_not_given_again() {
        registration()
            .given(published(1), registered(ADA))
            .when(atTheDoor(ADA, null))
            .refused(ATTENDEE_ID_TAKEN);
        registration()
            .given(published(1), registered(ADA), new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, AT))
            .when(atTheDoor(ADA, null))
            .refused(ATTENDEE_ID_TAKEN);
        registration()
            .given(published(1), registered(BEN), new GuestBadgeIssued(new GuestId(ADA.value()), BEN))
            .when(atTheDoor(ADA, null))
            .refused(ATTENDEE_ID_TAKEN);
    }

    @Test
    void who_is_registered_by_the_same_address_is_not_registered_again_at_the_door() {
        registration()
            .given(published(1), registered(BEN))
            .when(atTheDoor(ADA, BEN))
            .refused(ALREADY_REGISTERED);
    }

    @Test
    void an_address_is_free_again_when_who_had_it_was_forgotten() {
        registration()
            .given(published(1), registered(BEN), new AttendeeErased(BEN, AT))
            .when(atTheDoor(ADA, BEN))
            .then(ADA_AT_THE_DOOR, new SeatConfirmed(ADA, BIG_PICTURE));
    }
}
