package lanyard.registration.letters;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.DEEP_DIVE_2_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lanyard.ledger.JsonEvents;
import lanyard.registration.letters.DueLetters.DueLetter;
import org.junit.jupiter.api.Test;

class LetterTest {

    @Test
    void letters_from_before_they_were_sent_are_in_english_and_wait_for_their_first_attempt() {
        Letter letter = JsonEvents.JSON.readValue(
            """
            {"attendeeId":"00000000-0000-1234-0000-000000000001","kind":"REGISTERED","to":"ada@example.org",
             "subject":"You are registered","text":"Dear Ada","composedAt":"2026-11-24T08:05:00Z"}""",
            Letter.class
        );
        assertThat(letter.language()).isEqualTo("en");
        assertThat(letter.attempt()).isEqualTo(1);
        assertThat(letter.after(letter).attempt()).isEqualTo(2);
        assertThat(letter.due()).isEqualTo(new DueLetter(letter.attendeeId(), LetterKind.REGISTERED, null));
        assertThat(letter).hasToString("Letter[…]");
    }

    @Test
    void what_a_letter_is_about_is_kept_with_it() {
        Letter letter = new Letter(
            ADA,
            LetterKind.PROGRAMME_CHANGED,
            "ada@example.org",
            "s",
            "t",
            AT,
            "en",
            2,
            DEEP_DIVE_2_1,
            new ProgrammeChanges(List.of(DEEP_DIVE_2_1), List.of("Share and Learn"))
        );
        byte[] kept = JsonEvents.JSON.writeValueAsBytes(letter);
        assertThat(JsonEvents.JSON.readValue(kept, Letter.class)).isEqualTo(letter);
    }
}
