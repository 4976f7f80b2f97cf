package lanyard.registration.letters;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.BEN;
import static lanyard.registration.SampleConference.BIG_PICTURE;
import static lanyard.registration.SampleConference.CYD;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_1;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_2;
import static lanyard.registration.SampleConference.programme;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registered;
import static lanyard.registration.SampleConference.registration;
import static lanyard.registration.letters.LetterKind.BADGE_REISSUED;
import static lanyard.registration.letters.LetterKind.CANCELLED;
import static lanyard.registration.letters.LetterKind.CHANGED;
import static lanyard.registration.letters.LetterKind.PROGRAMME_CHANGED;
import static lanyard.registration.letters.LetterKind.PROMOTED;
import static lanyard.registration.letters.LetterKind.REGISTERED;
import static lanyard.registration.registering.RegisteringRefusal.NOT_REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.LetterEvent.LettersKept;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.ledger.testing.Specification;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.KeepLetters;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.DueLetters.DueLetter;
import lanyard.registration.programme.ProgrammeCommand.PublishProgramme;
import lanyard.registration.registering.RegisteringCommand.CancelRegistration;
import lanyard.registration.registering.RegisteringCommand.ChangeSessions;
import org.junit.jupiter.api.Test;

class DueLettersSpecification {

    private final Specification<RegistrationState, RegistrationCommand, RegistrationEvent> day =
        registration()
            .given(published(1), registered(ADA), new SeatConfirmed(ADA, BIG_PICTURE))
            .given(registered(BEN), new SeatWaitlisted(BEN, BIG_PICTURE))
            .given(new BadgeReissued(BadgeId.of(BEN), 2))
            .given(
                new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, AT),
                new SeatConfirmed(BEN, BIG_PICTURE)
            );

    /** Ada has seats, Ben and Cyd wait behind her, and all letters about that are kept. */
    private final Specification<RegistrationState, RegistrationCommand, RegistrationEvent> settled =
        registration()
            .given(published(1), registered(ADA), registered(BEN), registered(CYD))
            .given(new SeatConfirmed(ADA, DEEP_DIVE_2_1), new SeatConfirmed(ADA, BIG_PICTURE))
            .given(new SeatConfirmed(BEN, DEEP_DIVE_2_2), new SeatWaitlisted(BEN, DEEP_DIVE_2_1))
            .given(new SeatWaitlisted(CYD, BIG_PICTURE))
            .given(new LettersKept(3));

    private static DueLetter due(AttendeeId attendee, LetterKind kind) {
        return new DueLetter(attendee, kind, null);
    }

    private static DueLetter other(AttendeeId attendee) {
        return changes(attendee, List.of(BIG_PICTURE), List.of());
    }

    private static DueLetter changes(AttendeeId attendee, List<SessionId> other, List<String> gone) {
        return new DueLetter(attendee, PROGRAMME_CHANGED, null, new ProgrammeChanges(other, gone));
    }

    private static List<DueLetter> due(Specification<RegistrationState, ?, ?> after) {
        return List.copyOf(after.state().letters().due().values());
    }

    private static Specification<RegistrationState, RegistrationCommand, RegistrationEvent> after(
        Specification<RegistrationState, RegistrationCommand, RegistrationEvent> before,
        RegistrationCommand command
    ) {
        return before.given(before.when(command).events());
    }

    private static RegistrationCommand change(AttendeeId attendee, SessionId... sessions) {
        return new OfRegistering(new ChangeSessions(attendee, List.of(sessions)));
    }

    private static RegistrationCommand publish(UnaryOperator<Session> change) {
        Programme was = programme(1);
        return new OfProgramme(new PublishProgramme(programme(was.sessions().stream().map(change).toList())));
    }

    private static Session plenary(Session session, String title, int minutesLater) {
        return session.id().equals(BIG_PICTURE)
            ? new Session(
                  session.id(),
                  session.slot(),
                  title,
                  session.description(),
                  session.kind(),
                  session.room(),
                  session.place(),
                  session.seats(),
                  session.startsAt().plusSeconds(60L * minutesLater),
                  session.endsAt().plusSeconds(60L * minutesLater)
              )
            : session;
    }

    @Test
    void what_happens_to_people_makes_letters_due() {
        assertThat(due(day)).containsExactly(
            due(ADA, REGISTERED),
            due(BEN, REGISTERED),
            due(BEN, BADGE_REISSUED),
            due(ADA, CANCELLED),
            new DueLetter(BEN, PROMOTED, BIG_PICTURE)
        );
    }

    @Test
    void a_letter_that_is_kept_is_due_no_more() {
        var rest = day.when(new KeepLetters(4, List.of())).then(new LettersKept(4));
        assertThat(rest.state().letters().due()).containsOnlyKeys(5L);
        rest.when(new KeepLetters(4, List.of())).then();
        rest.when(new KeepLetters(3, List.of())).then();
        rest.when(new KeepLetters(6, List.of())).then();
    }

    @Test
    void nobody_is_written_to_who_was_erased() {
        var after = day.given(new AttendeeErased(ADA, AT));
        assertThat(due(after)).extracting(DueLetter::attendee).containsOnly(BEN).hasSize(3);
        after.when(new KeepLetters(5, List.of(BEN, ADA))).refused(NOT_REGISTERED);
        after.when(new KeepLetters(5, List.of(BEN))).then(new LettersKept(5));
    }

    @Test
    void who_changes_sessions_is_told_once_until_that_letter_is_kept() {
        assertThat(due(settled)).isEmpty();
        var changed = after(settled, change(CYD, DEEP_DIVE_2_1));
        assertThat(due(changed)).containsExactly(due(CYD, CHANGED));
        var again = after(changed, change(CYD));
        assertThat(due(again)).containsExactly(due(CYD, CHANGED));
        var kept = again.given(new LettersKept(again.state().letters().count()));
        assertThat(due(kept)).isEmpty();
        assertThat(due(after(kept, change(CYD, DEEP_DIVE_2_1)))).containsExactly(due(CYD, CHANGED));
    }

    @Test
    void a_letter_about_registering_that_is_due_tells_the_change_as_well() {
        var registering = registration().given(published(1), registered(ADA));
        assertThat(due(after(registering, change(ADA, BIG_PICTURE)))).containsExactly(due(ADA, REGISTERED));
    }

    @Test
    void who_moves_up_and_gives_back_another_seat_is_told_in_one_letter() {
        var after = after(settled, change(ADA, BIG_PICTURE));
        assertThat(after.state().registrations().attendee(BEN).seats()).containsOnlyKeys(DEEP_DIVE_2_1);
        assertThat(due(after)).containsExactly(
            due(ADA, CHANGED),
            new DueLetter(BEN, PROMOTED, DEEP_DIVE_2_1)
        );
    }

    @Test
    void who_cancels_is_told_that_and_nothing_of_sessions() {
        var after = after(
            after(settled, change(CYD)),
            new OfRegistering(new CancelRegistration(CYD, CancelledBy.ATTENDEE, AT))
        );
        assertThat(due(after)).containsExactly(due(CYD, CANCELLED));
    }

    @Test
    void everybody_is_told_whose_session_has_another_time_or_title_whether_they_sit_or_wait() {
        for (var change : List.of(
            publish(s -> plenary(s, s.title(), 30)),
            publish(s -> plenary(s, "Another title", 0))
        )) {
            assertThat(due(after(settled, change))).containsExactly(other(ADA), other(CYD));
        }
    }

    @Test
    void somebody_with_two_changed_sessions_and_a_released_one_gets_one_letter() {
        Programme was = programme(1);
        var without = new OfProgramme(
            new PublishProgramme(
                programme(
                    was
                        .sessions()
                        .stream()
                        .filter(s -> !s.id().equals(DEEP_DIVE_2_1))
                        .map(s -> plenary(s, "Another title", 30))
                        .toList()
                )
            )
        );
        assertThat(due(after(settled, without))).containsExactlyInAnyOrder(
            changes(ADA, List.of(BIG_PICTURE), List.of("Session dd-2.1")),
            changes(BEN, List.of(), List.of("Session dd-2.1")),
            other(CYD)
        );
        assertThat(due(after(after(settled, change(CYD, BIG_PICTURE)), without)))
            .as("the letter about the change is about a programme that is gone")
            .containsExactlyInAnyOrder(
                changes(ADA, List.of(BIG_PICTURE), List.of("Session dd-2.1")),
                changes(BEN, List.of(), List.of("Session dd-2.1")),
                other(CYD)
            );
    }

    @Test
    void a_session_that_one_may_not_have_any_more_is_told_as_gone() {
        var talkOnly = publish(s ->
            s.id().equals(BIG_PICTURE)
                ? new Session(
                      s.id(),
                      new SlotId("deep"),
                      s.title(),
                      s.description(),
                      s.kind(),
                      s.room(),
                      s.place(),
                      s.seats(),
                      s.startsAt(),
                      s.endsAt()
                  )
                : s
        );
        assertThat(due(after(settled, talkOnly))).contains(changes(ADA, List.of(), List.of("Session bp")));
    }

    @Test
    void more_seats_and_other_sessions_are_no_news() {
        assertThat(due(settled.given(new SessionSeatsChanged(BIG_PICTURE, 1)))).isEmpty();
        assertThat(
            due(after(settled, publish(s -> s.id().equals(BIG_PICTURE) ? s : plenary(s, "x", 0))))
        ).isEmpty();
    }
}
