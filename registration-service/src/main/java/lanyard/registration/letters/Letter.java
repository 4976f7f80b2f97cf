package lanyard.registration.letters;

import java.time.Instant;
import java.util.Objects;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.registration.letters.DueLetters.DueLetter;
import org.jspecify.annotations.Nullable;

/**
 * A letter as it was composed: personal data, kept in the letters topic and erased with the person.
 *
 * @param text plain text
 * @param language BCP 47 tag of the language it is written in
 * @param attempt 1, and one more whenever somebody asks to send it again
 * @param session that it is about; null when it is about the whole registration
 * @param changes what a new programme meant for this person; none in other letters
 */
public record Letter(
    AttendeeId attendeeId,
    LetterKind kind,
    String to,
    String subject,
    String text,
    Instant composedAt,
    String language,
    Integer attempt,
    @Nullable SessionId session,
    ProgrammeChanges changes
) {
    /**
     * Letters from before they were sent have no language and no attempt: they are in English, and were not sent. Those
     * from before they were composed anew do not say what they are about.
     */
    @SuppressWarnings("ConstantValue")
    public Letter {
        language = Objects.requireNonNullElse(language, "en");
        attempt = Objects.requireNonNullElse(attempt, 1);
        changes = Objects.requireNonNullElse(changes, ProgrammeChanges.NONE);
    }

    /** A letter about the whole registration that was not sent yet. */
    public Letter(
        AttendeeId attendeeId,
        LetterKind kind,
        String to,
        String subject,
        String text,
        Instant composedAt,
        String language
    ) {
        this(attendeeId, kind, to, subject, text, composedAt, language, 1, null, ProgrammeChanges.NONE);
    }

    /** Why it was written, which is why it is written anew. */
    public DueLetter due() {
        return new DueLetter(attendeeId, kind, session, changes);
    }

    /** This, as what follows on that letter: to be sent, although that one may have been. */
    public Letter after(Letter before) {
        return new Letter(
            attendeeId,
            kind,
            to,
            subject,
            text,
            composedAt,
            language,
            before.attempt() + 1,
            session,
            changes
        );
    }

    @Override
    public String toString() {
        return "Letter[…]"; // a log line must not tell who it is
    }
}
