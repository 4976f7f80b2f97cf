package lanyard.registration.letters.writing;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.registration.Person;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.registering.Attendee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Writes letters: short, in plain words, in the language of who gets them, and always with the way back to their own
 * page.
 */
@Component
public class Composer {

    private final PersonalLinks links;

    Composer(PersonalLinks links) {
        this.links = links;
    }

    /** @param about the session that it is about, where it is about one */
    public Letter compose(
        ConferenceId conference,
        RegistrationState state,
        AttendeeId id,
        Person person,
        LetterKind kind,
        @Nullable SessionId about,
        Instant now
    ) {
        if (kind == LetterKind.CONFIRM_ADDRESS) {
            throw new IllegalArgumentException("see confirmAddress");
        }
        String link = links.of(conference, id, attendee(state, id));
        return letter(state, id, person.name(), person.language(), person.email(), kind, about, link, now);
    }

    /** The letter to an address that the person wants to have. It says nothing that its reader should not know. */
    public Letter confirmAddress(
        RegistrationState state,
        AttendeeId id,
        Person person,
        String link,
        Instant now
    ) {
        return letter(
            state,
            id,
            person.name(),
            person.language(),
            person.pendingEmail(),
            LetterKind.CONFIRM_ADDRESS,
            null,
            link,
            now
        );
    }

    static Letter letter(
        RegistrationState state,
        AttendeeId id,
        String name,
        String language,
        String to,
        LetterKind kind,
        @Nullable SessionId about,
        String link,
        Instant now
    ) {
        Programme programme = state.programme().programme();
        if (programme == null) {
            throw new IllegalArgumentException("letters are written to those who registered");
        }
        Words words = Words.in(language);
        LetterText text = new LetterText(words, programme, state.registrations());
        return new Letter(
            id,
            kind,
            to,
            text.subject(kind, about),
            text.text(kind, id, attendee(state, id), name, about, link),
            now,
            words.language()
        );
    }

    private static Attendee attendee(RegistrationState state, AttendeeId id) {
        Attendee attendee = state.registrations().attendee(id);
        if (attendee == null) {
            throw new IllegalArgumentException("letters are written to those who registered");
        }
        return attendee;
    }
}
