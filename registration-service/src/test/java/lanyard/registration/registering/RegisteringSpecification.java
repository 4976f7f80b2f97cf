package lanyard.registration.registering;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.BEN;
import static lanyard.registration.SampleConference.BIG_PICTURE;
import static lanyard.registration.SampleConference.CYD;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_1;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_2;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_3;
import static lanyard.registration.SampleConference.GALA;
import static lanyard.registration.SampleConference.PUBLIC_TALK;
import static lanyard.registration.SampleConference.programme;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registered;
import static lanyard.registration.SampleConference.registration;
import static lanyard.registration.SampleConference.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.registration.AttendeeEvent.AddressChanged;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CalendarReplaced;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.DetailsCorrected;
import lanyard.contracts.registration.AttendeeEvent.LinkReplaced;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.programme.ProgrammeCommand.ChangeSeats;
import lanyard.registration.programme.ProgrammeCommand.PublishProgramme;
import lanyard.registration.registering.RegisteringCommand.CancelRegistration;
import lanyard.registration.registering.RegisteringCommand.ChangeAddress;
import lanyard.registration.registering.RegisteringCommand.ChangeSessions;
import lanyard.registration.registering.RegisteringCommand.CorrectDetails;
import lanyard.registration.registering.RegisteringCommand.EraseAttendee;
import lanyard.registration.registering.RegisteringCommand.Register;
import lanyard.registration.registering.RegisteringCommand.ReleaseSeat;
import lanyard.registration.registering.RegisteringCommand.ReplaceCalendar;
import lanyard.registration.registering.RegisteringCommand.ReplaceLink;
import lanyard.registration.registering.RegisteringCommand.SendLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegisteringSpecification {

    @Test
    void seats_are_confirmed_while_there_are_any_and_waited_for_after_that() {
        registration()
            .given(published(1), registered(BEN), confirmed(BEN, DEEP_DIVE_2_1))
            .when(register(ADA, DEEP_DIVE_2_1, BIG_PICTURE))
            .then(registered(ADA), waitlisted(ADA, DEEP_DIVE_2_1), confirmed(ADA, BIG_PICTURE));
    }

    @Test
    void one_may_register_for_the_day_without_choosing_a_session() {
        registration().given(published(1)).when(register(ADA)).then(registered(ADA));
    }

    @Test
    void naming_a_session_twice_is_naming_it_once() {
        registration()
            .given(published(1))
            .when(register(ADA, BIG_PICTURE, BIG_PICTURE))
            .then(registered(ADA), confirmed(ADA, BIG_PICTURE));
    }

    @Test
    void the_public_may_hear_the_public_talk() {
        registration()
            .given(published(1))
            .when(registerAs(Category.PUBLIC, null, PUBLIC_TALK))
            .then(new AttendeeRegistered(ADA, Category.PUBLIC, "1", AT), confirmed(ADA, PUBLIC_TALK));
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> refusedRegistrations() {
        return Stream.of(
            arguments("known address", RegisteringRefusal.ALREADY_REGISTERED, BEN, Category.DELEGATE, of()),
            arguments(
                "no such session",
                RegisteringRefusal.UNKNOWN_SESSION,
                null,
                Category.DELEGATE,
                of("x")
            ),
            arguments("gala", RegisteringRefusal.SESSION_NOT_OPEN, null, Category.DELEGATE, List.of(GALA)),
            arguments(
                "public",
                RegisteringRefusal.SESSION_NOT_OPEN,
                null,
                Category.PUBLIC,
                List.of(BIG_PICTURE)
            ),
            arguments(
                "parallel sessions",
                RegisteringRefusal.SESSIONS_OVERLAP,
                null,
                Category.DELEGATE,
                List.of(DEEP_DIVE_2_1, BIG_PICTURE, DEEP_DIVE_2_3)
            )
        );
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("refusedRegistrations")
    void a_registration_is_refused(
        String why,
        RegisteringRefusal refusal,
        AttendeeId holder,
        Category category,
        List<SessionId> sessions
    ) {
        registration()
            .given(published(5), registered(BEN))
            .when(registerAs(category, holder, sessions.toArray(SessionId[]::new)))
            .refused(refusal);
    }

    @Test
    void nobody_registers_before_there_is_a_programme() {
        registration().when(register(ADA)).refused(RegisteringRefusal.NO_PROGRAMME);
    }

    @Test
    void who_cancelled_may_register_again_with_the_same_address() {
        registration()
            .given(published(1), registered(BEN), cancelled(BEN))
            .when(registerAs(Category.DELEGATE, BEN))
            .then(registered(ADA));
    }

    @Test
    void a_cancelled_registration_gives_everything_back_and_the_seats_go_to_who_waited_longest() {
        registration()
            .given(published(1), registered(ADA), registered(BEN), registered(CYD))
            .given(confirmed(ADA, DEEP_DIVE_2_1), confirmed(ADA, BIG_PICTURE))
            .given(
                waitlisted(CYD, DEEP_DIVE_2_1),
                waitlisted(BEN, DEEP_DIVE_2_1),
                waitlisted(BEN, BIG_PICTURE)
            )
            .when(cancel(ADA))
            .then(
                cancelled(ADA),
                released(ADA, BIG_PICTURE, ReleasedBy.CANCELLATION),
                released(ADA, DEEP_DIVE_2_1, ReleasedBy.CANCELLATION),
                confirmed(BEN, BIG_PICTURE),
                confirmed(CYD, DEEP_DIVE_2_1)
            );
    }

    @Test
    void a_released_seat_goes_to_whoever_waited_longest() {
        registration()
            .given(published(1), registered(ADA), registered(BEN), registered(CYD))
            .given(confirmed(ADA, BIG_PICTURE), waitlisted(BEN, BIG_PICTURE), waitlisted(CYD, BIG_PICTURE))
            .when(release(ADA, BIG_PICTURE))
            .then(released(ADA, BIG_PICTURE, ReleasedBy.ATTENDEE), confirmed(BEN, BIG_PICTURE));
    }

    @Test
    void leaving_a_waitlist_promotes_nobody() {
        registration()
            .given(published(1), registered(ADA), registered(BEN))
            .given(confirmed(ADA, BIG_PICTURE), waitlisted(BEN, BIG_PICTURE))
            .when(release(BEN, BIG_PICTURE))
            .then(released(BEN, BIG_PICTURE, ReleasedBy.ATTENDEE));
    }

    @Test
    void releasing_what_one_does_not_have_changes_nothing() {
        registration().given(published(1), registered(ADA)).when(release(ADA, BIG_PICTURE)).then();
        registration()
            .given(published(1), registered(ADA))
            .when(release(ADA, new SessionId("x")))
            .refused(RegisteringRefusal.UNKNOWN_SESSION);
    }

    @Test
    void a_swap_gives_up_the_old_seat_only_together_with_the_new_one() {
        registration()
            .given(published(1), registered(ADA), registered(BEN))
            .given(confirmed(ADA, DEEP_DIVE_2_1), waitlisted(BEN, DEEP_DIVE_2_1))
            .when(change(ADA, DEEP_DIVE_2_2))
            .then(
                released(ADA, DEEP_DIVE_2_1, ReleasedBy.ATTENDEE),
                confirmed(ADA, DEEP_DIVE_2_2),
                confirmed(BEN, DEEP_DIVE_2_1)
            );
    }

    @Test
    void a_seat_is_kept_while_its_holder_waits_for_a_full_session_instead() {
        var waiting = registration()
            .given(published(1), registered(ADA), registered(BEN), registered(CYD))
            .given(confirmed(ADA, DEEP_DIVE_2_1), confirmed(BEN, DEEP_DIVE_2_2))
            .given(waitlisted(CYD, DEEP_DIVE_2_1))
            .when(change(ADA, DEEP_DIVE_2_2))
            .then(waitlisted(ADA, DEEP_DIVE_2_2));

        waiting.when(change(ADA, DEEP_DIVE_2_2)).then();
        waiting.when(change(ADA, DEEP_DIVE_2_1, DEEP_DIVE_2_2)).then();
        waiting.when(change(ADA, DEEP_DIVE_2_1)).then(released(ADA, DEEP_DIVE_2_2, ReleasedBy.ATTENDEE));
        // promotion moves Ada over, and Cyd gets what Ada leaves
        waiting
            .when(release(BEN, DEEP_DIVE_2_2))
            .then(
                released(BEN, DEEP_DIVE_2_2, ReleasedBy.ATTENDEE),
                released(ADA, DEEP_DIVE_2_1, ReleasedBy.ATTENDEE),
                confirmed(ADA, DEEP_DIVE_2_2),
                confirmed(CYD, DEEP_DIVE_2_1)
            );
    }

    @Test
    void two_who_wait_for_each_others_seats_both_move_when_one_seat_is_added() {
        registration()
            .given(published(1), registered(ADA), registered(BEN))
            .given(confirmed(ADA, DEEP_DIVE_2_1), confirmed(BEN, DEEP_DIVE_2_2))
            .given(waitlisted(ADA, DEEP_DIVE_2_2), waitlisted(BEN, DEEP_DIVE_2_1))
            .when(seats(DEEP_DIVE_2_2, 2))
            .then(
                new SessionSeatsChanged(DEEP_DIVE_2_2, 2),
                released(ADA, DEEP_DIVE_2_1, ReleasedBy.ATTENDEE),
                confirmed(ADA, DEEP_DIVE_2_2),
                released(BEN, DEEP_DIVE_2_2, ReleasedBy.ATTENDEE),
                confirmed(BEN, DEEP_DIVE_2_1)
            );
    }

    @Test
    void a_change_that_is_refused_changes_nothing() {
        var ada = registration().given(published(1), registered(ADA), confirmed(ADA, BIG_PICTURE));
        ada.when(change(ADA, DEEP_DIVE_2_1, DEEP_DIVE_2_2)).refused(RegisteringRefusal.SESSIONS_OVERLAP);
        ada.when(change(ADA, BIG_PICTURE, GALA)).refused(RegisteringRefusal.SESSION_NOT_OPEN);
        ada.when(change(ADA, new SessionId("x"))).refused(RegisteringRefusal.UNKNOWN_SESSION);
    }

    @Test
    void more_seats_promote_in_order_and_at_once() {
        registration()
            .given(published(1), registered(ADA), registered(BEN), registered(CYD))
            .given(confirmed(ADA, BIG_PICTURE), waitlisted(CYD, BIG_PICTURE), waitlisted(BEN, BIG_PICTURE))
            .when(seats(BIG_PICTURE, 3))
            .then(
                new SessionSeatsChanged(BIG_PICTURE, 3),
                confirmed(CYD, BIG_PICTURE),
                confirmed(BEN, BIG_PICTURE)
            );
    }

    @Test
    void fewer_seats_take_nobodys_seat_but_give_none_until_enough_are_released() {
        registration()
            .given(published(2), registered(ADA), registered(BEN), registered(CYD))
            .given(confirmed(ADA, BIG_PICTURE), confirmed(BEN, BIG_PICTURE), waitlisted(CYD, BIG_PICTURE))
            .when(seats(BIG_PICTURE, 1))
            .then(new SessionSeatsChanged(BIG_PICTURE, 1))
            .when(release(ADA, BIG_PICTURE))
            .then(released(ADA, BIG_PICTURE, ReleasedBy.ATTENDEE))
            .when(release(BEN, BIG_PICTURE))
            .then(released(BEN, BIG_PICTURE, ReleasedBy.ATTENDEE), confirmed(CYD, BIG_PICTURE));
    }

    @Test
    void a_session_that_leaves_the_programme_releases_everybody() {
        var smaller = programme(List.of(session(BIG_PICTURE, "plenary", SessionKind.PLENARY, 15, 2)));
        registration()
            .given(published(1), registered(ADA), registered(BEN))
            .given(confirmed(ADA, DEEP_DIVE_2_1), waitlisted(BEN, DEEP_DIVE_2_1))
            .given(confirmed(ADA, BIG_PICTURE), waitlisted(BEN, BIG_PICTURE))
            .when(publish(smaller))
            .then(
                new ProgrammePublished(smaller),
                released(ADA, DEEP_DIVE_2_1, ReleasedBy.PROGRAMME),
                released(BEN, DEEP_DIVE_2_1, ReleasedBy.PROGRAMME),
                confirmed(BEN, BIG_PICTURE)
            );
    }

    @Test
    void of_two_seats_that_a_new_programme_puts_into_one_slot_the_first_in_the_programme_stays() {
        var clashing = programme(
            List.of(
                session(BIG_PICTURE, "deep", SessionKind.PLENARY, 9, 2),
                session(DEEP_DIVE_2_1, "deep", SessionKind.DEEP_DIVE, 9, 1)
            )
        );
        registration()
            .given(published(1), registered(ADA), registered(BEN))
            .given(confirmed(ADA, DEEP_DIVE_2_1), confirmed(ADA, BIG_PICTURE), waitlisted(BEN, DEEP_DIVE_2_1))
            .when(publish(clashing))
            .then(
                new ProgrammePublished(clashing),
                released(ADA, DEEP_DIVE_2_1, ReleasedBy.PROGRAMME),
                confirmed(BEN, DEEP_DIVE_2_1)
            );
    }

    @Test
    void a_session_that_is_closed_to_a_category_releases_those_who_are_of_it() {
        var closed = programme(List.of(session(PUBLIC_TALK, "talk", SessionKind.PLENARY, 17, 2)));
        registration()
            .given(published(1), new AttendeeRegistered(ADA, Category.PUBLIC, "1", AT))
            .given(confirmed(ADA, PUBLIC_TALK), registered(BEN), waitlisted(BEN, PUBLIC_TALK))
            .when(publish(closed))
            .then(
                new ProgrammePublished(closed),
                released(ADA, PUBLIC_TALK, ReleasedBy.PROGRAMME),
                confirmed(BEN, PUBLIC_TALK)
            );
    }

    static Stream<RegisteringCommand> whatOnlyTheRegisteredMayAsk() {
        return Stream.of(
            new CorrectDetails(ADA),
            new CancelRegistration(ADA, CancelledBy.ATTENDEE, AT),
            new ChangeSessions(ADA, List.of()),
            new ReleaseSeat(ADA, BIG_PICTURE, ReleasedBy.ATTENDEE),
            new SendLink(ADA)
        );
    }

    @ParameterizedTest
    @MethodSource("whatOnlyTheRegisteredMayAsk")
    void only_who_is_registered_may_ask_for(RegisteringCommand command) {
        var conference = registration().given(published(1));
        conference.when(new OfRegistering(command)).refused(RegisteringRefusal.NOT_REGISTERED);
        conference
            .given(registered(ADA), cancelled(ADA))
            .when(new OfRegistering(command))
            .refused(RegisteringRefusal.REGISTRATION_CANCELLED);
    }

    @Test
    void details_are_corrected_and_links_are_sent_without_touching_seats() {
        var ada = registration().given(published(1), registered(ADA));
        ada.when(new OfRegistering(new CorrectDetails(ADA))).then(new DetailsCorrected(ADA));
        ada.when(new OfRegistering(new SendLink(ADA))).then();
    }

    @Test
    void positions_count_from_one_and_close_up() {
        var state = registration()
            .given(published(1), registered(ADA), registered(BEN), registered(CYD))
            .given(waitlisted(CYD, BIG_PICTURE), waitlisted(ADA, BIG_PICTURE), waitlisted(BEN, BIG_PICTURE))
            .given(released(ADA, BIG_PICTURE, ReleasedBy.ATTENDEE))
            .state()
            .registrations();
        assertThat(state.position(CYD, BIG_PICTURE)).hasValue(1);
        assertThat(state.position(BEN, BIG_PICTURE)).hasValue(2);
        assertThat(state.position(ADA, BIG_PICTURE)).isEmpty();
    }

    private static List<SessionId> of(String... ids) {
        return Stream.of(ids).map(SessionId::new).toList();
    }

    private static RegistrationCommand register(AttendeeId attendee, SessionId... sessions) {
        return new OfRegistering(new Register(attendee, Category.DELEGATE, List.of(sessions), "1", AT, null));
    }

    private static RegistrationCommand registerAs(
        Category category,
        AttendeeId holder,
        SessionId... sessions
    ) {
        return new OfRegistering(new Register(ADA, category, List.of(sessions), "1", AT, holder));
    }

    private static RegistrationCommand cancel(AttendeeId attendee) {
        return new OfRegistering(new CancelRegistration(attendee, CancelledBy.ATTENDEE, AT));
    }

    private static RegistrationCommand change(AttendeeId attendee, SessionId... sessions) {
        return new OfRegistering(new ChangeSessions(attendee, List.of(sessions)));
    }

    private static RegistrationCommand release(AttendeeId attendee, SessionId session) {
        return new OfRegistering(new ReleaseSeat(attendee, session, ReleasedBy.ATTENDEE));
    }

    private static RegistrationCommand seats(SessionId session, int seats) {
        return new OfProgramme(new ChangeSeats(session, seats));
    }

    private static RegistrationCommand publish(lanyard.contracts.programme.Programme programme) {
        return new OfProgramme(new PublishProgramme(programme));
    }

    private static RegistrationCancelled cancelled(AttendeeId attendee) {
        return new RegistrationCancelled(attendee, CancelledBy.ATTENDEE, AT);
    }

    private static SeatConfirmed confirmed(AttendeeId attendee, SessionId session) {
        return new SeatConfirmed(attendee, session);
    }

    private static SeatWaitlisted waitlisted(AttendeeId attendee, SessionId session) {
        return new SeatWaitlisted(attendee, session);
    }

    private static SeatReleased released(AttendeeId attendee, SessionId session, ReleasedBy by) {
        return new SeatReleased(attendee, session, by);
    }

    @Test
    void a_new_link_replaces_the_one_before() {
        registration()
            .given(published(1), registered(ADA))
            .when(asked(new ReplaceLink(ADA)))
            .then(new LinkReplaced(ADA, 2));
        registration()
            .given(published(1), registered(ADA), new LinkReplaced(ADA, 2))
            .when(asked(new ReplaceLink(ADA)))
            .then(new LinkReplaced(ADA, 3));
    }

    @Test
    void the_calendars_address_is_replaced_on_its_own() {
        var after = registration()
            .given(published(1), registered(ADA), new LinkReplaced(ADA, 2))
            .when(asked(new ReplaceCalendar(ADA)))
            .then(new CalendarReplaced(ADA, 2));
        assertThat(after.state().registrations().attendee(ADA))
            .extracting(Attendee::linkIssue, Attendee::calendarIssue)
            .containsExactly(2, 2);
    }

    @Test
    void an_address_belongs_to_one_person() {
        var day = registration().given(published(1), registered(ADA), registered(BEN));
        day.when(asked(new ChangeAddress(ADA, true, null))).then(new AddressChanged(ADA));
        day.when(asked(new ChangeAddress(ADA, true, ADA))).then(new AddressChanged(ADA));
        day.when(asked(new ChangeAddress(ADA, false, ADA))).then();
        day.when(asked(new ChangeAddress(ADA, true, BEN))).refused(RegisteringRefusal.ALREADY_REGISTERED);
        day.given(new RegistrationCancelled(BEN, CancelledBy.ATTENDEE, AT))
            .when(asked(new ChangeAddress(ADA, true, BEN)))
            .then(new AddressChanged(ADA));
    }

    @Test
    void who_is_erased_gives_up_every_seat_and_is_nobody_after_that() {
        var after = registration()
            .given(
                published(1),
                registered(ADA),
                confirmed(ADA, DEEP_DIVE_2_1),
                registered(BEN),
                waitlisted(BEN, DEEP_DIVE_2_1)
            )
            .when(asked(new EraseAttendee(ADA, CancelledBy.ATTENDEE, AT)))
            .then(
                new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, AT),
                new SeatReleased(ADA, DEEP_DIVE_2_1, ReleasedBy.CANCELLATION),
                new AttendeeErased(ADA, AT),
                confirmed(BEN, DEEP_DIVE_2_1)
            );
        assertThat(after.state().registrations().attendee(ADA)).isNull();
        assertThat(after.state().registrations().order().inOrder()).containsExactly(BEN);
        after
            .when(asked(new EraseAttendee(ADA, CancelledBy.ATTENDEE, AT)))
            .refused(RegisteringRefusal.NOT_REGISTERED);
        after.when(asked(new SendLink(ADA))).refused(RegisteringRefusal.NOT_REGISTERED);
    }

    @Test
    void who_cancelled_can_still_be_erased() {
        registration()
            .given(published(1), registered(ADA), new RegistrationCancelled(ADA, CancelledBy.ORGANISER, AT))
            .when(asked(new EraseAttendee(ADA, CancelledBy.ATTENDEE, AT)))
            .then(new AttendeeErased(ADA, AT));
    }

    private static RegistrationCommand asked(RegisteringCommand command) {
        return new OfRegistering(command);
    }
}
