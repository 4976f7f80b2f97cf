package lanyard.checkin.scanning;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.BEN;
import static lanyard.checkin.CheckinExamples.BREAKFAST;
import static lanyard.checkin.CheckinExamples.CYD;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_2;
import static lanyard.checkin.CheckinExamples.EVENING;
import static lanyard.checkin.CheckinExamples.GALA;
import static lanyard.checkin.CheckinExamples.GALA_DOOR;
import static lanyard.checkin.CheckinExamples.HALL;
import static lanyard.checkin.CheckinExamples.HALL_DOOR;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.TABLE_1;
import static lanyard.checkin.CheckinExamples.TABLE_2;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.attendee;
import static lanyard.checkin.CheckinExamples.badge;
import static lanyard.checkin.CheckinExamples.booking;
import static lanyard.checkin.CheckinExamples.conference;
import static lanyard.checkin.CheckinExamples.early;
import static lanyard.checkin.CheckinExamples.programme;
import static lanyard.checkin.CheckinExamples.scan;
import static lanyard.checkin.CheckinExamples.scanId;
import static lanyard.checkin.CheckinExamples.scanOut;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lanyard.checkin.CheckinDecider;
import lanyard.checkin.attendance.Attendance;
import lanyard.checkin.attendance.Visit;
import lanyard.checkin.expectations.BadgesByNumber;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.ExpectationEvent.BadgeCancelled;
import lanyard.contracts.checkin.ExpectationEvent.BadgeExpected;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.checkin.ExpectationEvent.BookingChanged;
import lanyard.contracts.checkin.ExpectationEvent.ProgrammeAdopted;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.ledger.testing.Specification;
import org.junit.jupiter.api.Test;

class ScanSpecification {

    private static final DoorId NO_DOOR = new DoorId(new UUID(9, 99));
    private static final Presented ADAS_NUMBER = new Presented.TypedNumber(BadgesByNumber.numberOf(ADA));

    private static CheckedIn in(
        int scan,
        DoorId door,
        BadgeId badge,
        SessionId session,
        Admission how,
        Instant at
    ) {
        return new CheckedIn(scanId(scan), door, badge, session, how, at);
    }

    private static CheckedOut out(int scan, DoorId door, BadgeId badge, SessionId session, Instant at) {
        return new CheckedOut(scanId(scan), door, badge, session, at);
    }

    private static TurnedAway away(
        int scan,
        DoorId door,
        BadgeId badge,
        SessionId session,
        Reason why,
        Instant at
    ) {
        return new TurnedAway(scanId(scan), door, badge, session, why, at);
    }

    @Test
    void a_guest_of_breakfast_comes_goes_and_comes_back() {
        conference()
            .given(attendee(ADA, TABLE_2))
            .when(scan(1, HALL_DOOR, ADA, BREAKFAST))
            .then(in(1, HALL_DOOR, ADA, TABLE_2, Admission.WELCOME, BREAKFAST))
            .when(scan(2, HALL_DOOR, ADA, BREAKFAST))
            .then(away(2, HALL_DOOR, ADA, TABLE_2, Reason.ALREADY_IN, BREAKFAST))
            .when(scanOut(3, HALL_DOOR, ADA, BREAKFAST))
            .then(out(3, HALL_DOOR, ADA, TABLE_2, BREAKFAST))
            .when(scanOut(4, HALL_DOOR, ADA, BREAKFAST))
            .then(away(4, HALL_DOOR, ADA, TABLE_2, Reason.NOT_IN, BREAKFAST))
            .when(scan(5, HALL_DOOR, ADA, BREAKFAST))
            .then(in(5, HALL_DOOR, ADA, TABLE_2, Admission.WELCOME_BACK, BREAKFAST));
    }

    @Test
    void whoever_comes_to_the_next_session_has_left_the_one_before() {
        conference()
            .given(attendee(ADA, TABLE_1, DEEP_DIVE_1))
            .given(in(1, HALL_DOOR, ADA, TABLE_1, Admission.WELCOME, BREAKFAST))
            .when(scan(2, THEATRE_1_DOOR, ADA, MORNING))
            .then(
                out(2, THEATRE_1_DOOR, ADA, TABLE_1, MORNING),
                in(2, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Admission.WELCOME, MORNING)
            );
    }

    @Test
    void the_door_names_the_session_that_was_booked_instead() {
        conference()
            .given(attendee(ADA, DEEP_DIVE_2))
            .when(scan(1, THEATRE_1_DOOR, ADA, MORNING))
            .then(away(1, THEATRE_1_DOOR, ADA, DEEP_DIVE_2, Reason.ELSEWHERE, MORNING));
    }

    @Test
    void a_room_holds_no_more_than_it_has_seats() {
        BadgeId late = badge(4);
        var full = conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(attendee(BEN, DEEP_DIVE_1))
            .given(attendee(CYD, DEEP_DIVE_1))
            .given(attendee(late, DEEP_DIVE_1))
            .given(
                in(1, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Admission.WELCOME, MORNING),
                in(2, THEATRE_1_DOOR, BEN, DEEP_DIVE_1, Admission.WELCOME, MORNING),
                in(3, THEATRE_1_DOOR, CYD, DEEP_DIVE_1, Admission.WELCOME, MORNING)
            );
        full.when(scan(4, THEATRE_1_DOOR, late, MORNING)).then(
            away(4, THEATRE_1_DOOR, late, DEEP_DIVE_1, Reason.FULL, MORNING)
        );
        full.given(out(5, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, MORNING))
            .when(scan(6, THEATRE_1_DOOR, late, MORNING))
            .then(in(6, THEATRE_1_DOOR, late, DEEP_DIVE_1, Admission.WELCOME, MORNING));
    }

    @Test
    void who_is_in_a_full_room_already_may_change_to_the_next_session_there() {
        conference()
            .given(new ProgrammeAdopted(withHallFor(1)))
            .given(attendee(ADA, TABLE_1))
            .given(in(1, HALL_DOOR, ADA, TABLE_1, Admission.WELCOME, BREAKFAST))
            .given(booking(ADA, TABLE_1, Booking.NONE), booking(ADA, TABLE_2, Booking.CONFIRMED))
            .when(scan(2, HALL_DOOR, ADA, BREAKFAST))
            .then(
                out(2, HALL_DOOR, ADA, TABLE_1, BREAKFAST),
                in(2, HALL_DOOR, ADA, TABLE_2, Admission.WELCOME, BREAKFAST)
            );
    }

    private static Programme withHallFor(int seats) {
        Programme usual = programme();
        return new Programme(
            usual.title(),
            usual.organiser(),
            usual.day(),
            usual.timeZone(),
            usual
                .rooms()
                .stream()
                .map(room -> room.id().equals(HALL) ? new Room(HALL, room.name(), seats) : room)
                .toList(),
            usual.slots(),
            usual.sessions()
        );
    }

    @Test
    void a_genuine_badge_that_is_not_known_yet_is_let_in_and_settled_later() {
        var before = conference()
            .when(scan(1, THEATRE_1_DOOR, ADA, MORNING))
            .then(in(1, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Admission.PROVISIONAL, MORNING));
        var after = before.given(attendee(ADA, DEEP_DIVE_1));
        Visit visit = after.state().attendance().presence(ADA).visits().get(DEEP_DIVE_1);
        assertThat(Attendance.isUnsettled(visit, false)).isTrue();
        assertThat(
            Attendance.isUnsettled(
                visit,
                after.state().expectations().badge(ADA).bookingOf(DEEP_DIVE_1) == Booking.CONFIRMED
            )
        ).isFalse();
        after
            .when(scan(2, THEATRE_1_DOOR, ADA, MORNING))
            .then(away(2, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Reason.ALREADY_IN, MORNING));
    }

    @Test
    void before_everything_was_heard_nobody_is_turned_away_as_not_booked() {
        conference()
            .given(attendee(ADA))
            .when(early(1, THEATRE_1_DOOR, new Presented.Genuine(ADA, 1), MORNING))
            .then(in(1, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Admission.PROVISIONAL, MORNING));
    }

    @Test
    void an_unknown_key_is_provisional_only_while_it_may_still_be_told() {
        Presented strange = new Presented.UnknownKey(ADA, 1);
        conference()
            .when(early(1, THEATRE_1_DOOR, strange, MORNING))
            .then(in(1, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Admission.PROVISIONAL, MORNING));
        conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .when(scan(2, THEATRE_1_DOOR, strange, Direction.IN, MORNING))
            .then(away(2, THEATRE_1_DOOR, null, null, Reason.NOT_OURS, MORNING));
    }

    @Test
    void an_old_badge_is_revoked_and_the_new_one_is_not() {
        var reissued = conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(new BadgeExpected(ADA, BadgeKind.ATTENDEE, 2));
        reissued
            .when(scan(1, THEATRE_1_DOOR, ADA, MORNING))
            .then(away(1, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Reason.REVOKED, MORNING));
        reissued
            .when(scan(2, THEATRE_1_DOOR, new Presented.Genuine(ADA, 2), Direction.IN, MORNING))
            .then(in(2, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Admission.WELCOME, MORNING));
        // an issue that was not told yet can only be newer than what was
        reissued
            .when(scan(3, THEATRE_1_DOOR, new Presented.Genuine(ADA, 3), Direction.IN, MORNING))
            .then(in(3, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Admission.WELCOME, MORNING));
    }

    @Test
    void a_cancelled_registration_comes_no_more() {
        conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(new BadgeCancelled(ADA))
            .when(scan(1, THEATRE_1_DOOR, ADA, MORNING))
            .then(away(1, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Reason.CANCELLED, MORNING));
    }

    @Test
    void a_typed_number_stands_for_its_badge() {
        conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(new BadgeExpected(ADA, BadgeKind.ATTENDEE, 2))
            .when(scan(1, THEATRE_1_DOOR, ADAS_NUMBER, Direction.IN, MORNING))
            .then(in(1, THEATRE_1_DOOR, ADA, DEEP_DIVE_1, Admission.WELCOME, MORNING));
    }

    @Test
    void a_number_that_nobody_has_and_one_that_two_have_are_not_ours() {
        BadgeId twin = new BadgeId(new UUID(ADA.value().getMostSignificantBits(), 77));
        var nobody = conference();
        nobody
            .when(scan(1, THEATRE_1_DOOR, ADAS_NUMBER, Direction.IN, MORNING))
            .then(away(1, THEATRE_1_DOOR, null, null, Reason.NOT_OURS, MORNING));
        nobody
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(attendee(twin, DEEP_DIVE_1))
            .when(scan(2, THEATRE_1_DOOR, ADAS_NUMBER, Direction.IN, MORNING))
            .then(away(2, THEATRE_1_DOOR, null, null, Reason.NOT_OURS, MORNING));
    }

    @Test
    void a_forged_badge_is_not_ours() {
        conference()
            .when(scan(1, THEATRE_1_DOOR, new Presented.Forged(), Direction.IN, MORNING))
            .then(away(1, THEATRE_1_DOOR, null, null, Reason.NOT_OURS, MORNING));
    }

    @Test
    void hosts_and_guests_of_the_dinner_come_through_its_door() {
        BadgeId guest = badge(101);
        conference()
            .given(attendee(ADA))
            .given(
                booking(ADA, GALA, Booking.CONFIRMED),
                new BookingChanged(guest, GALA, Booking.CONFIRMED, ADA),
                new BadgeExpected(guest, BadgeKind.GUEST, 1)
            )
            .when(scan(1, GALA_DOOR, guest, EVENING))
            .then(in(1, GALA_DOOR, guest, GALA, Admission.WELCOME, EVENING))
            .when(scan(2, GALA_DOOR, ADA, EVENING))
            .then(in(2, GALA_DOOR, ADA, GALA, Admission.WELCOME, EVENING));
    }

    @Test
    void nothing_is_on_before_there_is_a_programme() {
        Specification.of(new CheckinDecider())
            .given(new DoorMade(HALL_DOOR, "Hall", List.of()))
            .when(scan(1, HALL_DOOR, ADA, MORNING))
            .then(away(1, HALL_DOOR, ADA, null, Reason.NOTHING_ON, MORNING));
    }

    @Test
    void a_door_that_is_not_there_decides_nothing() {
        conference()
            .when(scan(1, NO_DOOR, ADA, MORNING))
            .refused(ScanRefusal.UNKNOWN_DOOR);
    }
}
