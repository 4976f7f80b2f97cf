package lanyard.registration.letters;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import org.jspecify.annotations.Nullable;

/** What becomes of letters that are kept. {@code letter} is the letter's id. */
public sealed interface LetterCommand {
    String letter();

    /**
     * A mail server has taken the letter.
     *
     * @param attempt of the letter that was sent: who asked for another one meanwhile still gets it
     */
    record RecordSent(String letter, AttendeeId to, int attempt, Instant at) implements LetterCommand {}

    /** Nothing has come of sending it, and nothing will by itself. */
    record ParkLetter(
        String letter,
        AttendeeId to,
        int attempt,
        ParkedBecause because,
        Instant at
    ) implements LetterCommand {}

    /**
     * The letter is sent again: the document that comes with this command is its next attempt.
     *
     * @param to whom it is written; null when no letter of that id is kept
     */
    record RequeueLetter(String letter, @Nullable AttendeeId to) implements LetterCommand {}
}
