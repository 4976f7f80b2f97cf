package lanyard.registration.attendance;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.BEN;
import static lanyard.registration.SampleConference.BIG_PICTURE;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_1;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registered;
import static lanyard.registration.SampleConference.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.contracts.checkin.ScanEvent.UndoReason;
import lanyard.contracts.registration.AttendanceEvent;
import lanyard.contracts.registration.AttendanceEvent.AttendanceCorrected;
import lanyard.contracts.registration.AttendanceEvent.AttendeeCameIn;
import lanyard.contracts.registration.AttendanceEvent.AttendeeSeen;
import lanyard.contracts.registration.AttendanceEvent.AttendeeWentOut;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfAttendance;
import lanyard.registration.attendance.AttendanceCommand.NoteIn;
import lanyard.registration.attendance.AttendanceCommand.NoteOut;
import lanyard.registration.attendance.AttendanceCommand.See;
import lanyard.registration.attendance.AttendanceCommand.TakeBack;
import org.junit.jupiter.api.Test;

class AttendanceSpecification {

    private static final AttendeeCameIn ADA_IN = new AttendeeCameIn(ADA, DEEP_DIVE_2_1, AT);

    @Test
    void who_is_let_in_is_in_the_session() {
        registration()
            .given(published(1), registered(ADA), new SeatConfirmed(ADA, DEEP_DIVE_2_1))
            .when(in(ADA))
            .then(ADA_IN);
    }

    @Test
    void what_is_told_twice_happened_once() {
        registration().given(published(1), registered(ADA), ADA_IN).when(in(ADA)).then();
    }

    @Test
    void who_waits_and_is_let_in_waits_no_more() {
        registration()
            .given(
                published(1),
                registered(BEN),
                new SeatConfirmed(BEN, DEEP_DIVE_2_1),
                registered(ADA),
                new SeatWaitlisted(ADA, DEEP_DIVE_2_1)
            )
            .when(in(ADA))
            .then(ADA_IN, new SeatReleased(ADA, DEEP_DIVE_2_1, ReleasedBy.ADMITTED));
    }

    @Test
    void who_goes_out_is_there_no_more() {
        AttendeeWentOut out = new AttendeeWentOut(ADA, DEEP_DIVE_2_1, AT);
        registration()
            .given(published(1), registered(ADA), ADA_IN)
            .when(new OfAttendance(new NoteOut(ADA, DEEP_DIVE_2_1, AT)))
            .then(out);
        registration()
            .given(published(1), registered(ADA), ADA_IN, out)
            .when(new OfAttendance(new NoteOut(ADA, DEEP_DIVE_2_1, AT)))
            .then();
    }

    @Test
    void what_a_door_takes_back_has_not_been() {
        AttendanceCorrected neverThere = new AttendanceCorrected(ADA, DEEP_DIVE_2_1, null, null, AT);
        registration()
            .given(published(1), registered(ADA), ADA_IN)
            .when(new OfAttendance(new TakeBack(ADA, DEEP_DIVE_2_1, null, null, AT)))
            .then(neverThere);
        registration()
            .given(published(1), registered(ADA), ADA_IN, neverThere)
            .when(new OfAttendance(new TakeBack(ADA, DEEP_DIVE_2_1, null, null, AT)))
            .then();
        Whereabouts there = after(ADA_IN, neverThere);
        assertThat(there.stay(ADA).came()).isEmpty();
        assertThat(there.inside(DEEP_DIVE_2_1)).isZero();
        assertThat(there.isInTheBuilding(ADA)).isTrue();
    }

    @Test
    void who_was_counted_out_by_mistake_is_in_again() {
        Whereabouts there = after(
            ADA_IN,
            new AttendeeWentOut(ADA, DEEP_DIVE_2_1, AT.plusSeconds(60)),
            new AttendanceCorrected(ADA, DEEP_DIVE_2_1, AT, DEEP_DIVE_2_1, AT.plusSeconds(90))
        );
        assertThat(there.stay(ADA).isIn(DEEP_DIVE_2_1)).isTrue();
        assertThat(there.stay(ADA).came()).containsEntry(DEEP_DIVE_2_1, AT);
        assertThat(there.inside(DEEP_DIVE_2_1)).isOne();
    }

    @Test
    void who_is_turned_away_the_first_time_is_seen_in_the_building() {
        registration()
            .given(published(1), registered(ADA))
            .when(new OfAttendance(new See(ADA, AT)))
            .then(new AttendeeSeen(ADA, AT));
        registration()
            .given(published(1), registered(ADA), ADA_IN)
            .when(new OfAttendance(new See(ADA, AT)))
            .then();
    }

    @Test
    void badges_that_no_attendee_wears_are_nobodys_here() {
        registration()
            .given(published(1), registered(ADA))
            .when(in(new AttendeeId(UUID.randomUUID())))
            .then();
    }

    @Test
    void whoever_comes_to_another_session_has_left_the_one_before() {
        Whereabouts there = after(ADA_IN, new AttendeeCameIn(ADA, BIG_PICTURE, AT.plusSeconds(60)));
        assertThat(there.inside(DEEP_DIVE_2_1)).isZero();
        assertThat(there.inside(BIG_PICTURE)).isOne();
        assertThat(there.stay(ADA).came()).containsOnlyKeys(BIG_PICTURE, DEEP_DIVE_2_1);
    }

    @Test
    void going_out_and_coming_back_does_not_change_when_they_came() {
        Whereabouts there = after(
            ADA_IN,
            new AttendeeWentOut(ADA, DEEP_DIVE_2_1, AT.plusSeconds(60)),
            new AttendeeCameIn(ADA, DEEP_DIVE_2_1, AT.plusSeconds(120))
        );
        assertThat(there.stay(ADA).came()).containsEntry(DEEP_DIVE_2_1, AT);
        assertThat(there.stay(ADA).isIn(DEEP_DIVE_2_1)).isTrue();
        assertThat(there.inside(DEEP_DIVE_2_1)).isOne();
    }

    @Test
    void what_a_phone_tells_late_does_not_move_anybody_back() {
        Whereabouts there = after(
            new AttendeeCameIn(ADA, BIG_PICTURE, AT.plusSeconds(60)),
            ADA_IN,
            new AttendeeWentOut(ADA, BIG_PICTURE, AT.plusSeconds(30))
        );
        assertThat(there.stay(ADA).isIn(BIG_PICTURE)).isTrue();
        assertThat(there.inside(DEEP_DIVE_2_1)).isZero();
        assertThat(there.stay(ADA).came()).containsEntry(DEEP_DIVE_2_1, AT);
    }

    @Test
    void the_doors_tell_who_came_who_went_and_who_was_turned_away() {
        ScanId scan = new ScanId(new UUID(0, 1));
        DoorId door = new DoorId(new UUID(0, 2));
        BadgeId badge = BadgeId.of(ADA);
        assertThat(
            FromCheckin.toCommand(new CheckedIn(scan, door, badge, DEEP_DIVE_2_1, Admission.WELCOME, AT))
        ).contains(new NoteIn(ADA, DEEP_DIVE_2_1, AT));
        assertThat(FromCheckin.toCommand(new CheckedOut(scan, door, badge, DEEP_DIVE_2_1, AT))).contains(
            new NoteOut(ADA, DEEP_DIVE_2_1, AT)
        );
        assertThat(
            FromCheckin.toCommand(
                new ScanUndone(
                    scan,
                    door,
                    badge,
                    DEEP_DIVE_2_1,
                    scan,
                    UndoReason.WRONG_SESSION,
                    AT,
                    BIG_PICTURE,
                    null
                )
            )
        ).contains(new TakeBack(ADA, DEEP_DIVE_2_1, null, BIG_PICTURE, AT));
        assertThat(
            FromCheckin.toCommand(new TurnedAway(scan, door, badge, DEEP_DIVE_2_1, Reason.WAITLISTED, AT))
        ).contains(new See(ADA, AT));
        assertThat(
            FromCheckin.toCommand(new TurnedAway(scan, door, null, null, Reason.NOT_OURS, AT))
        ).isEmpty();
    }

    private static RegistrationCommand in(AttendeeId attendee) {
        return new OfAttendance(new NoteIn(attendee, DEEP_DIVE_2_1, AT));
    }

    private static Whereabouts after(AttendanceEvent... events) {
        return List.of(events)
            .stream()
            .reduce(Whereabouts.NOBODY, Whereabouts::evolve, (_, last) -> last);
    }
}
