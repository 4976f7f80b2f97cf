package lanyard.registration.letters;

import java.time.Instant;
import lanyard.contracts.AttendeeId;

/**
 * A letter as it was composed: personal data, kept in the letters topic and erased with the person.
 *
 * @param text plain text
 */
public record Letter(
    AttendeeId attendeeId,
    LetterKind kind,
    String to,
    String subject,
    String text,
    Instant composedAt
) {
    @Override
    public String toString() {
        return "Letter[…]"; // a log line must not tell who it is
    }
}
