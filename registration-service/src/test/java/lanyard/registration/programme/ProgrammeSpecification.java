package lanyard.registration.programme;

import static lanyard.registration.SampleConference.BIG_PICTURE;
import static lanyard.registration.SampleConference.GALA;
import static lanyard.registration.SampleConference.programme;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registration;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.SessionSeatsChanged;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.programme.ProgrammeCommand.ChangeSeats;
import lanyard.registration.programme.ProgrammeCommand.PublishProgramme;
import lanyard.registration.programme.ProgrammeCommand.SetClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ProgrammeSpecification {

    @Test
    void a_programme_is_published_and_publishing_it_again_changes_nothing() {
        registration()
            .when(of(new PublishProgramme(programme(3))))
            .then(published(3))
            .when(of(new PublishProgramme(programme(3))))
            .then();
    }

    @Test
    void the_clock_is_set_once() {
        registration()
            .when(of(new SetClock(Duration.ofHours(-2))))
            .then(new ConferenceClockSet(Duration.ofHours(-2)))
            .when(of(new SetClock(Duration.ofHours(-2))))
            .then();
    }

    @Test
    void seats_of_a_session_change() {
        registration()
            .given(published(3))
            .when(of(new ChangeSeats(BIG_PICTURE, 1000)))
            .then(new SessionSeatsChanged(BIG_PICTURE, 1000))
            .when(of(new ChangeSeats(BIG_PICTURE, 1000)))
            .then();
    }

    static Stream<Arguments> refusedSeats() {
        return Stream.of(
            arguments(new SessionId("x"), 5, ProgrammeRefusal.UNKNOWN_SESSION),
            arguments(GALA, 5, ProgrammeRefusal.SEATS_BELONG_TO_THE_GALA),
            arguments(BIG_PICTURE, 0, ProgrammeRefusal.SEATS_BELOW_ONE),
            arguments(BIG_PICTURE, 1001, ProgrammeRefusal.SEATS_ABOVE_ROOM)
        );
    }

    @ParameterizedTest
    @MethodSource("refusedSeats")
    void a_number_of_seats_is_refused(SessionId session, int seats, ProgrammeRefusal refusal) {
        registration()
            .given(published(3))
            .when(of(new ChangeSeats(session, seats)))
            .refused(refusal);
    }

    @Test
    void without_a_programme_there_are_no_seats() {
        registration()
            .when(of(new ChangeSeats(BIG_PICTURE, 5)))
            .refused(ProgrammeRefusal.NO_PROGRAMME);
    }

    private static RegistrationCommand of(ProgrammeCommand command) {
        return new OfProgramme(command);
    }
}
