package lanyard.checkin.expectations;

import static lanyard.checkin.CheckinExamples.GALA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lanyard.checkin.expectations.ExpectationCommand.AdoptClock;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.checkin.expectations.ExpectationCommand.CancelBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectDinner;
import lanyard.checkin.expectations.ExpectationCommand.ExpectIssue;
import lanyard.checkin.expectations.ExpectationCommand.ExpectParty;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.gala.DinnerEvent.DinnerAnnounced;
import lanyard.contracts.gala.PartyEvent.PartyConfirmed;
import lanyard.contracts.gala.PartyEvent.PartyCorrected;
import lanyard.contracts.gala.PartyEvent.PartyDeclined;
import lanyard.contracts.gala.PartyEvent.PartyWaitlisted;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.DetailsCorrected;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeIssued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeRevoked;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import org.junit.jupiter.api.Test;

/** What the other services tell, in the words of the doors. */
class NeighboursTest {

    private static final AttendeeId ADA = new AttendeeId(new UUID(1, 1));
    private static final GuestId GUEST = new GuestId(new UUID(2, 1));
    private static final BadgeId ADAS = BadgeId.of(ADA);
    private static final BadgeId GUESTS = BadgeId.of(GUEST);
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void who_registered_is_expected_until_the_registration_is_cancelled() {
        assertThat(
            FromRegistration.toCommand(new AttendeeRegistered(ADA, Category.DELEGATE, "1", NOW))
        ).contains(new ExpectBadge(ADAS, BadgeKind.ATTENDEE, 1));
        assertThat(FromRegistration.toCommand(new BadgeReissued(ADAS, 2))).contains(new ExpectIssue(ADAS, 2));
        assertThat(
            FromRegistration.toCommand(new RegistrationCancelled(ADA, CancelledBy.ORGANISER, NOW))
        ).contains(new CancelBadge(ADAS));
    }

    @Test
    void seats_are_bookings() {
        assertThat(FromRegistration.toCommand(new SeatConfirmed(ADA, GALA))).contains(
            new Book(ADAS, GALA, Booking.CONFIRMED)
        );
        assertThat(FromRegistration.toCommand(new SeatWaitlisted(ADA, GALA))).contains(
            new Book(ADAS, GALA, Booking.WAITLISTED)
        );
        assertThat(FromRegistration.toCommand(new SeatReleased(ADA, GALA, ReleasedBy.ATTENDEE))).contains(
            new Book(ADAS, GALA, Booking.NONE)
        );
    }

    @Test
    void guests_have_badges_of_their_own() {
        assertThat(FromRegistration.toCommand(new GuestBadgeIssued(GUEST, ADA))).contains(
            new ExpectBadge(GUESTS, BadgeKind.GUEST, 1)
        );
        assertThat(FromRegistration.toCommand(new GuestBadgeRevoked(GUEST))).contains(
            new CancelBadge(GUESTS)
        );
    }

    @Test
    void the_clock_is_registrations_clock() {
        assertThat(FromRegistration.toCommand(new ConferenceClockSet(Duration.ofHours(1)))).contains(
            new AdoptClock(Duration.ofHours(1))
        );
    }

    @Test
    void parties_are_told_whole() {
        assertThat(FromGala.toCommand(new DinnerAnnounced(GALA, 180, 3, NOW))).contains(
            new ExpectDinner(GALA, 180)
        );
        assertThat(FromGala.toCommand(new PartyConfirmed(ADA, List.of(GUEST)))).contains(
            new ExpectParty(ADAS, List.of(GUESTS), Booking.CONFIRMED)
        );
        assertThat(FromGala.toCommand(new PartyWaitlisted(ADA, List.of(GUEST)))).contains(
            new ExpectParty(ADAS, List.of(GUESTS), Booking.WAITLISTED)
        );
        assertThat(FromGala.toCommand(new PartyDeclined(ADA))).contains(
            new ExpectParty(ADAS, List.of(), Booking.NONE)
        );
    }

    @Test
    void what_does_not_matter_at_a_door_is_no_command() {
        assertThat(FromRegistration.toCommand(new DetailsCorrected(ADA))).isEqualTo(Optional.empty());
        assertThat(FromGala.toCommand(new PartyCorrected(ADA))).isEqualTo(Optional.empty());
    }
}
