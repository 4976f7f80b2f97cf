package lanyard.registration.letters.writing;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.registration.Person;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.DueLetters.DueLetter;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.registering.Attendee;
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

    /** A letter about the whole registration, as it is now. */
    public Letter compose(
        ConferenceId conference,
        RegistrationState state,
        AttendeeId id,
        Person person,
        LetterKind kind,
        Instant now
    ) {
        return compose(conference, state, person, new DueLetter(id, kind, null), now);
    }

    Letter compose(
        ConferenceId conference,
        RegistrationState state,
        Person person,
        DueLetter due,
        Instant now
    ) {
        if (due.kind() == LetterKind.CONFIRM_ADDRESS) {
            throw new IllegalArgumentException("see confirmAddress");
        }
        String link = links.of(conference, due.attendee(), attendee(state, due.attendee()));
        return letter(state, due, person.name(), person.language(), person.email(), link, now);
    }

    /**
     * A letter that is sent again, as it reads now: with the link, in the language and to the address that the person
     * has. One that asks whether an address is right stays as it is: so does its link, and it is for that address only.
     */
    public Letter again(
        ConferenceId conference,
        RegistrationState state,
        Person person,
        Letter kept,
        Instant now
    ) {
        return kept.kind() == LetterKind.CONFIRM_ADDRESS
            ? kept.after(kept)
            : compose(conference, state, person, kept.due(), now).after(kept);
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
            new DueLetter(id, LetterKind.CONFIRM_ADDRESS, null),
            person.name(),
            person.language(),
            person.pendingEmail(),
            link,
            now
        );
    }

    static Letter letter(
        RegistrationState state,
        DueLetter due,
        String name,
        String language,
        String to,
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
            due.attendee(),
            due.kind(),
            to,
            text.subject(due),
            text.text(due, attendee(state, due.attendee()), name, link),
            now,
            words.language(),
            1,
            due.session(),
            due.changes()
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
