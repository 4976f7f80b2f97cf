package lanyard.checkin.expectations;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.BEN;
import static lanyard.checkin.CheckinExamples.CYD;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.GALA;
import static lanyard.checkin.CheckinExamples.attendee;
import static lanyard.checkin.CheckinExamples.badge;
import static lanyard.checkin.CheckinExamples.booking;
import static lanyard.checkin.CheckinExamples.conference;
import static lanyard.checkin.CheckinExamples.programme;
import static lanyard.checkin.CheckinExamples.tell;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinDecider;
import lanyard.checkin.expectations.ExpectationCommand.AdoptClock;
import lanyard.checkin.expectations.ExpectationCommand.AdoptProgramme;
import lanyard.checkin.expectations.ExpectationCommand.AdoptSeats;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.checkin.expectations.ExpectationCommand.CancelBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectDinner;
import lanyard.checkin.expectations.ExpectationCommand.ExpectIssue;
import lanyard.checkin.expectations.ExpectationCommand.ExpectParty;
import lanyard.checkin.expectations.ExpectationCommand.SignOutStaff;
import lanyard.checkin.expectations.ExpectationCommand.TrustBadgeKey;
import lanyard.checkin.expectations.ExpectationCommand.TrustSessionKey;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeCancelled;
import lanyard.contracts.checkin.ExpectationEvent.BadgeExpected;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKeyTrusted;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.checkin.ExpectationEvent.BookingChanged;
import lanyard.contracts.checkin.ExpectationEvent.ClockAdopted;
import lanyard.contracts.checkin.ExpectationEvent.DinnerExpected;
import lanyard.contracts.checkin.ExpectationEvent.ProgrammeAdopted;
import lanyard.contracts.checkin.ExpectationEvent.SessionKeyTrusted;
import lanyard.contracts.checkin.ExpectationEvent.StaffSignedOut;
import lanyard.ledger.testing.Specification;
import org.junit.jupiter.api.Test;

class ExpectationSpecification {

    private static final BadgeId FIRST_GUEST = badge(101);
    private static final BadgeId SECOND_GUEST = badge(102);
    private static final StaffId LEA = new StaffId(new UUID(5, 1));
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static Specification<Checkin, CheckinCommand, CheckinEvent> dinner() {
        return conference().given(new DinnerExpected(GALA, 20));
    }

    private static BookingChanged guest(BadgeId guest, Booking booking) {
        return new BookingChanged(guest, GALA, booking, ADA);
    }

    @Test
    void the_programme_is_adopted_once() {
        Specification.of(new CheckinDecider())
            .when(tell(new AdoptProgramme(programme())))
            .then(new ProgrammeAdopted(programme()))
            .when(tell(new AdoptProgramme(programme())))
            .then();
    }

    @Test
    void other_seats_make_another_programme() {
        conference()
            .when(tell(new AdoptSeats(DEEP_DIVE_1, 2)))
            .then(new ProgrammeAdopted(programme().withSeats(DEEP_DIVE_1, 2)));
        conference()
            .when(tell(new AdoptSeats(new SessionId("unheard-of"), 2)))
            .then();
        Specification.of(new CheckinDecider())
            .when(tell(new AdoptSeats(DEEP_DIVE_1, 2)))
            .then();
    }

    @Test
    void clock_and_keys_are_adopted() {
        conference()
            .when(tell(new AdoptClock(Duration.ofHours(-3))))
            .then(new ClockAdopted(Duration.ofHours(-3)))
            .when(tell(new TrustBadgeKey(7, "key")))
            .then(new BadgeKeyTrusted(7, "key"))
            .when(tell(new TrustBadgeKey(7, "key")))
            .then();
    }

    @Test
    void session_keys_and_ended_sessions_are_known() {
        var after = Specification.of(new CheckinDecider())
            .when(tell(new TrustSessionKey(1, "key")))
            .then(new SessionKeyTrusted(1, "key"))
            .when(tell(new SignOutStaff(LEA, NOON)))
            .then(new StaffSignedOut(LEA, NOON));
        TrustedKeys keys = after.state().expectations().keys();
        assertThat(keys.staffIsSignedIn(LEA, NOON.minusSeconds(1))).isFalse();
        assertThat(keys.staffIsSignedIn(LEA, NOON)).isTrue();
    }

    @Test
    void a_new_issue_replaces_the_badge_of_the_same_person() {
        conference()
            .given(new BadgeExpected(FIRST_GUEST, BadgeKind.GUEST, 1))
            .when(tell(new ExpectIssue(FIRST_GUEST, 2)))
            .then(new BadgeExpected(FIRST_GUEST, BadgeKind.GUEST, 2));
    }

    @Test
    void a_cancelled_guest_who_is_invited_again_is_expected_again() {
        conference()
            .when(tell(new ExpectBadge(FIRST_GUEST, BadgeKind.GUEST, 1)))
            .then(new BadgeExpected(FIRST_GUEST, BadgeKind.GUEST, 1))
            .when(tell(new CancelBadge(FIRST_GUEST)))
            .then(new BadgeCancelled(FIRST_GUEST))
            .when(tell(new CancelBadge(FIRST_GUEST)))
            .then()
            .when(tell(new ExpectBadge(FIRST_GUEST, BadgeKind.GUEST, 1)))
            .then(new BadgeExpected(FIRST_GUEST, BadgeKind.GUEST, 1));
    }

    @Test
    void who_waits_has_a_place_in_the_queue() {
        var after = conference()
            .given(attendee(ADA))
            .given(
                booking(ADA, DEEP_DIVE_1, Booking.WAITLISTED),
                booking(BEN, DEEP_DIVE_1, Booking.WAITLISTED),
                booking(CYD, DEEP_DIVE_1, Booking.WAITLISTED)
            )
            .when(tell(new Book(ADA, DEEP_DIVE_1, Booking.CONFIRMED)))
            .then(booking(ADA, DEEP_DIVE_1, Booking.CONFIRMED))
            .when(tell(new Book(BEN, DEEP_DIVE_1, Booking.NONE)))
            .then(booking(BEN, DEEP_DIVE_1, Booking.NONE))
            .when(tell(new Book(CYD, DEEP_DIVE_1, Booking.WAITLISTED)))
            .then();
        Expectations known = after.state().expectations();
        assertThat(known.positionOf(CYD, DEEP_DIVE_1)).isEqualTo(1);
        assertThat(known.positionOf(ADA, DEEP_DIVE_1)).isZero();
        assertThat(known.session(DEEP_DIVE_1).booked()).isEqualTo(1);
        assertThat(known.session(DEEP_DIVE_1).waiting()).isEqualTo(1);
    }

    @Test
    void a_party_comes_whole() {
        dinner()
            .when(tell(new ExpectParty(ADA, List.of(FIRST_GUEST), Booking.CONFIRMED)))
            .then(booking(ADA, GALA, Booking.CONFIRMED), guest(FIRST_GUEST, Booking.CONFIRMED));
    }

    @Test
    void only_what_changed_about_a_party_is_an_event() {
        dinner()
            .given(booking(ADA, GALA, Booking.CONFIRMED), guest(FIRST_GUEST, Booking.CONFIRMED))
            .when(tell(new ExpectParty(ADA, List.of(SECOND_GUEST), Booking.CONFIRMED)))
            .then(guest(FIRST_GUEST, Booking.NONE), guest(SECOND_GUEST, Booking.CONFIRMED))
            .when(tell(new ExpectParty(ADA, List.of(SECOND_GUEST), Booking.CONFIRMED)))
            .then()
            .when(tell(new ExpectParty(ADA, List.of(), Booking.NONE)))
            .then(booking(ADA, GALA, Booking.NONE), guest(SECOND_GUEST, Booking.NONE));
    }

    @Test
    void guests_wait_where_their_host_waits() {
        Expectations known = dinner()
            .given(
                booking(BEN, GALA, Booking.WAITLISTED),
                booking(ADA, GALA, Booking.WAITLISTED),
                guest(FIRST_GUEST, Booking.WAITLISTED)
            )
            .state()
            .expectations();
        assertThat(known.positionOf(FIRST_GUEST, GALA)).isEqualTo(2);
        assertThat(known.session(GALA).waiting()).isEqualTo(3);
    }

    @Test
    void a_dinner_that_moves_takes_its_parties_along() {
        dinner()
            .given(booking(ADA, GALA, Booking.CONFIRMED), guest(FIRST_GUEST, Booking.CONFIRMED))
            .when(tell(new ExpectDinner(DEEP_DIVE_1, 20)))
            .then(
                booking(ADA, GALA, Booking.NONE),
                booking(ADA, DEEP_DIVE_1, Booking.CONFIRMED),
                guest(FIRST_GUEST, Booking.NONE),
                new BookingChanged(FIRST_GUEST, DEEP_DIVE_1, Booking.CONFIRMED, ADA),
                new DinnerExpected(DEEP_DIVE_1, 20)
            );
    }

    @Test
    void parties_that_wait_keep_their_order_when_the_dinner_moves() {
        dinner()
            .given(booking(BEN, GALA, Booking.WAITLISTED), booking(ADA, GALA, Booking.WAITLISTED))
            .when(tell(new ExpectDinner(DEEP_DIVE_1, 20)))
            .then(
                booking(BEN, GALA, Booking.NONE),
                booking(BEN, DEEP_DIVE_1, Booking.WAITLISTED),
                booking(ADA, GALA, Booking.NONE),
                booking(ADA, DEEP_DIVE_1, Booking.WAITLISTED),
                new DinnerExpected(DEEP_DIVE_1, 20)
            );
    }

    @Test
    void a_badge_is_found_by_its_number_if_no_other_has_it() {
        BadgeId twin = new BadgeId(new UUID(ADA.value().getMostSignificantBits(), 77));
        Expectations one = conference().given(attendee(ADA)).state().expectations();
        Expectations two = conference().given(attendee(ADA)).given(attendee(twin)).state().expectations();
        long number = BadgesByNumber.numberOf(ADA);
        assertThat(one.numbers().only(number)).isEqualTo(ADA);
        assertThat(two.numbers().only(number)).isNull();
        assertThat(one.numbers().only(number + 1)).isNull();
    }
}
