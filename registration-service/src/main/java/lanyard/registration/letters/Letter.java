package lanyard.registration.letters;

import java.time.Instant;
import java.util.Objects;
import lanyard.contracts.AttendeeId;

/**
 * A letter as it was composed: personal data, kept in the letters topic and erased with the person.
 *
 * @param text plain text
 * @param language BCP 47 tag of the language it is written in
 * @param attempt 1, and one more whenever somebody asks to send it again
 */
public record Letter(
    AttendeeId attendeeId,
    LetterKind kind,
    String to,
    String subject,
    String text,
    Instant composedAt,
    String language,
    Integer attempt
) {
    /** Letters from before they were sent have no language and no attempt: they are in English, and were not sent. */
    @SuppressWarnings("ConstantValue")
    public Letter {
        language = Objects.requireNonNullElse(language, "en");
        attempt = Objects.requireNonNullElse(attempt, 1);
    }

    /** A letter that was not sent yet. */
    public Letter(
        AttendeeId attendeeId,
        LetterKind kind,
        String to,
        String subject,
        String text,
        Instant composedAt,
        String language
    ) {
        this(attendeeId, kind, to, subject, text, composedAt, language, 1);
    }

    /** The same letter, to be sent once more, and to the address that the person has now. */
    public Letter again(String newTo) {
        return new Letter(attendeeId, kind, newTo, subject, text, composedAt, language, attempt + 1);
    }

    @Override
    public String toString() {
        return "Letter[…]"; // a log line must not tell who it is
    }
}
