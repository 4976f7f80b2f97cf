package lanyard.registration.letters.writing;

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
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.DueLetters.DueLetter;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.letters.ProgrammeChanges;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What letters say. */
class LetterTextTest {

    private static final String LINK = "https://lanyard.example/c/day/me#token";

    private final RegistrationState day = registration()
        .given(published(1), registered(BEN), registered(ADA))
        .given(new SeatConfirmed(BEN, BIG_PICTURE))
        .given(new SeatConfirmed(ADA, DEEP_DIVE_2_1), new SeatWaitlisted(ADA, BIG_PICTURE))
        .state();

    private Letter letter(LetterKind kind, String language, @Nullable SessionId about) {
        return letter(new DueLetter(ADA, kind, about), language);
    }

    private Letter letter(DueLetter due, String language) {
        return Composer.letter(day, due, "Ada", language, "ada@example.org", LINK, AT);
    }

    @Test
    void who_registered_reads_their_sessions_and_finds_their_page() {
        assertThat(letter(LetterKind.REGISTERED, "en-GB", null).text()).isEqualTo(
            """
            Dear Ada,

            You are registered for A day on Tuesday, 24 November 2026.

            Your sessions:
            - 09:00 to 10:00, Session dd-2.1, room-dd-2.1
            - 15:00 to 16:00, Session bp, room-bp (waitlist, place 1)

            Your page, with your badge and your sessions, is for you alone:
            https://lanyard.example/c/day/me#token

            Us
            """
        );
    }

    @Test
    void a_letter_is_in_the_language_of_who_gets_it() {
        Letter french = letter(LetterKind.REGISTERED, "fr-CA", null);
        assertThat(french.language()).isEqualTo("fr");
        assertThat(french.subject()).isEqualTo("Votre inscription est enregistrée\u00a0: A day");
        assertThat(french.text())
            .startsWith("Bonjour Ada,\n\nVous êtes inscrit(e) à A day, le mardi 24 novembre 2026.")
            .contains("- 15:00 à 16:00, Session bp, room-bp (liste d’attente, place 1)\n");
        assertThat(letter(LetterKind.PROMOTED, "es", BIG_PICTURE).subject()).isEqualTo(
            "Tiene una plaza: Session bp"
        );
    }

    @Test
    void the_letter_to_an_address_that_is_not_confirmed_tells_nothing_of_the_person() {
        assertThat(letter(LetterKind.CONFIRM_ADDRESS, "en", null).text()).isEqualTo(
            """
            Somebody, most likely you, wants the letters of A day to go to this address. If that is right, open this link within a week:
            https://lanyard.example/c/day/me#token

            Otherwise do nothing.

            Us
            """
        );
    }

    @Test
    void a_session_that_is_gone_by_then_is_not_told() {
        assertThat(letter(LetterKind.PROMOTED, "en", new SessionId("gone")).text()).contains(
            "A seat became free, and it is yours.\n"
        );
    }

    @Test
    void whoever_is_met_by_a_new_programme_reads_what_is_different() {
        ProgrammeChanges changes = new ProgrammeChanges(
            List.of(DEEP_DIVE_2_1, new SessionId("not-theirs")),
            List.of("A talk that was")
        );
        assertThat(
            letter(new DueLetter(ADA, LetterKind.PROGRAMME_CHANGED, null, changes), "en").text()
        ).contains(
            """
            The programme has changed, and with it your sessions.

            These have another time, room or title:
            - 09:00 to 10:00, Session dd-2.1, room-dd-2.1

            These are not among your sessions any more:
            - A talk that was

            Your sessions:
            - 09:00 to 10:00, Session dd-2.1, room-dd-2.1
            """
        );
    }

    @Test
    void who_has_cancelled_has_no_page() {
        RegistrationState after = registration()
            .given(published(1), registered(ADA))
            .given(new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, AT))
            .state();
        Letter letter = Composer.letter(
            after,
            new DueLetter(ADA, LetterKind.CANCELLED, null),
            "Ada",
            "en",
            "ada@example.org",
            LINK,
            AT
        );
        assertThat(letter.text()).contains("cancelled").doesNotContain(LINK);
    }

    @ParameterizedTest
    @EnumSource
    void every_kind_is_written_in_every_language(LetterKind kind) {
        String english = letter(kind, "en", null).text();
        for (String language : Words.LANGUAGES) {
            Letter letter = letter(kind, language, null);
            assertThat(letter.text()).endsWith("\n\nUs\n").contains(LINK).doesNotContain("{");
            assertThat(letter.subject()).contains("A day");
            assertThat(letter.text().equals(english)).isEqualTo(language.equals("en"));
        }
    }
}
