package lanyard.registration.letters.writing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import lanyard.access.BadgeNumber;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.Person;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.Attendee.SeatStatus;
import lanyard.registration.registering.Registrations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes letters: short, in plain words, and always with the way back to one's own page. */
@Component
public class Composer {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(
        "EEEE d MMMM yyyy",
        Locale.ENGLISH
    );

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
        Programme programme = state.programme().programme();
        Attendee attendee = state.registrations().attendee(id);
        if (programme == null || attendee == null) {
            throw new IllegalArgumentException("letters are written to those who registered");
        }
        Session session = about == null ? null : programme.session(about).orElse(null);
        String body = switch (kind) {
            case REGISTERED -> registered(programme, state.registrations(), id, attendee);
            case PROMOTED -> promoted(programme, session);
            case CANCELLED -> "Your registration is cancelled, and your seats have gone to others. We are sorry to miss you.\n";
            case BADGE_REISSUED -> "You have a new badge, number " +
                BadgeNumber.of(BadgeId.of(id)) +
                ". The one before is no longer valid; please show the new one at the door.\n";
            case NEW_LINK -> "Somebody, most likely you, asked for your personal link. Here it is.\n";
            case CONFIRM_ADDRESS -> throw new IllegalArgumentException("see confirmAddress");
            case ADDRESS_CHANGED -> "From now on we write to you at this address.\n";
        };
        String text =
            "Dear " +
            person.name() +
            ",\n\n" +
            body +
            "\n" +
            (attendee.cancelled() ? "" : page(links.of(conference, id, attendee))) +
            programme.organiser() +
            "\n";
        return new Letter(id, kind, person.email(), subject(kind, programme, session), text, now, "en");
    }

    /** The letter to an address that the person wants to have. It says nothing that its reader should not know. */
    public Letter confirmAddress(
        RegistrationState state,
        AttendeeId id,
        Person person,
        String link,
        Instant now
    ) {
        Programme programme = state.programme().programme();
        if (programme == null) {
            throw new IllegalArgumentException("letters are written to those who registered");
        }
        String text =
            "Somebody, most likely you, wants the letters of " +
            programme.title() +
            " to go to this address. If that is right, open this link within a week:\n" +
            link +
            "\n\nOtherwise do nothing.\n\n" +
            programme.organiser() +
            "\n";
        String subject = subject(LetterKind.CONFIRM_ADDRESS, programme, null);
        return new Letter(id, LetterKind.CONFIRM_ADDRESS, person.pendingEmail(), subject, text, now, "en");
    }

    private static String subject(LetterKind kind, Programme programme, @Nullable Session session) {
        return switch (kind) {
            case REGISTERED -> "You are registered: " + programme.title();
            case PROMOTED -> "You have a seat: " + (session == null ? programme.title() : session.title());
            case CANCELLED -> "Your registration is cancelled: " + programme.title();
            case BADGE_REISSUED -> "Your new badge: " + programme.title();
            case NEW_LINK -> "Your personal link: " + programme.title();
            case CONFIRM_ADDRESS -> "Is this your address? " + programme.title();
            case ADDRESS_CHANGED -> "Your new address: " + programme.title();
        };
    }

    private static String registered(
        Programme programme,
        Registrations registrations,
        AttendeeId id,
        Attendee attendee
    ) {
        StringBuilder text = new StringBuilder(
            "You are registered for " + programme.title() + " on " + programme.day().format(DAY) + ".\n"
        );
        if (!attendee.seats().isEmpty()) {
            text.append("\nYour sessions:\n");
        }
        for (Session session : programme.sessions()) {
            SeatStatus status = attendee.seats().get(session.id());
            if (status != null) {
                text.append("- ").append(line(programme, session));
                text.append(
                    switch (status) {
                        case CONFIRMED -> "\n";
                        case WAITLISTED -> " (waitlist, place " +
                            registrations.position(id, session.id()).orElse(1) +
                            ")\n";
                    }
                );
            }
        }
        return text.toString();
    }

    private static String promoted(Programme programme, @Nullable Session session) {
        return session == null
            ? "A seat became free, and it is yours.\n"
            : "A seat became free, and it is yours:\n- " + line(programme, session) + "\n";
    }

    private static String line(Programme programme, Session session) {
        ZoneId zone = programme.timeZone();
        String room = programme.room(session.room()).map(Room::name).orElse("");
        return (
            TIME.format(session.startsAt().atZone(zone)) +
            " to " +
            TIME.format(session.endsAt().atZone(zone)) +
            ", " +
            session.title() +
            ", " +
            room +
            (session.place() == null ? "" : ", " + session.place())
        );
    }

    private static String page(String link) {
        return "Your page, with your badge and your sessions, is for you alone:\n" + link + "\n\n";
    }
}
