package lanyard.registration.letters;

import static org.assertj.core.api.Assertions.assertThat;

import lanyard.ledger.JsonEvents;
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
        assertThat(letter.again("ada@new.example").attempt()).isEqualTo(2);
        assertThat(letter).hasToString("Letter[…]");
    }
}
