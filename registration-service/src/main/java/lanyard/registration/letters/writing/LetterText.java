package lanyard.registration.letters.writing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.access.BadgeNumber;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.registration.letters.DueLetters.DueLetter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.letters.ProgrammeChanges;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.Attendee.SeatStatus;
import lanyard.registration.registering.Registrations;
import org.jspecify.annotations.Nullable;

/**
 * The text of letters: paragraphs with an empty line between them, lists of lines that begin with {@code "- "}, and
 * links on lines of their own. That is all that the HTML of a mail is made from.
 */
final class LetterText {

    private final Words words;
    private final Programme programme;
    private final Registrations registrations;

    LetterText(Words words, Programme programme, Registrations registrations) {
        this.words = words;
        this.programme = programme;
        this.registrations = registrations;
    }

    String subject(DueLetter letter) {
        String title =
            letter.kind() == LetterKind.PROMOTED || letter.kind() == LetterKind.STANDBY
                ? session(letter.session()).map(Session::title).findFirst().orElse(programme.title())
                : programme.title();
        return words.say(key(letter.kind()) + ".subject", title);
    }

    /** @param link to the person's page, or the one that confirms an address */
    String text(DueLetter letter, Attendee attendee, String name, String link) {
        LetterKind kind = letter.kind();
        AttendeeId id = letter.attendee();
        Stream<String> said = switch (kind) {
            case REGISTERED -> Stream.concat(
                Stream.of(words.say("registered.body", programme.title(), words.day(programme.day()))),
                attendee.seats().isEmpty() ? Stream.of() : Stream.of(sessions(id, attendee))
            );
            case PROMOTED -> Stream.of(promoted(letter.session()), sessions(id, attendee));
            case STANDBY -> Stream.of(
                words.say("standby.body") + lines(session(letter.session())),
                words.say("standby.no_seat")
            );
            case CHANGED -> Stream.of(words.say("changed.body"), sessions(id, attendee));
            case PROGRAMME_CHANGED -> Stream.of(
                Stream.of(words.say("programme_changed.body")),
                changes(letter.changes(), attendee),
                Stream.of(sessions(id, attendee))
            ).flatMap(part -> part);
            case CANCELLED -> Stream.of(words.say("cancelled.body"));
            case BADGE_REISSUED -> Stream.of(
                words.say("badge_reissued.body", BadgeNumber.of(BadgeId.of(id)))
            );
            case NEW_LINK -> Stream.of(words.say("new_link.body"));
            case ADDRESS_CHANGED -> Stream.of(words.say("address_changed.body"));
            case CONFIRM_ADDRESS -> Stream.of(
                words.say("confirm_address.body", programme.title()) + "\n" + link,
                words.say("confirm_address.otherwise")
            );
        };
        // Whoever reads a letter to an address that is not confirmed may be anybody: no name, and no page.
        boolean known = kind != LetterKind.CONFIRM_ADDRESS;
        Stream<String> greeting = known ? Stream.of(words.say("greeting", name)) : Stream.of();
        Stream<String> page =
            known && !attendee.cancelled() ? Stream.of(words.say("page") + "\n" + link) : Stream.of();
        return Stream.of(greeting, said, page, Stream.of(programme.organiser()))
            .flatMap(part -> part)
            .collect(Collectors.joining("\n\n", "", "\n"));
    }

    static String key(LetterKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private String promoted(@Nullable SessionId about) {
        return session(about)
            .map(session -> words.say("promoted.body") + "\n- " + line(session))
            .findFirst()
            .orElseGet(() -> words.say("promoted.body.gone"));
    }

    /** Of sessions that have changed only those that are still theirs. */
    private Stream<String> changes(ProgrammeChanges changes, Attendee attendee) {
        String other = lines(
            changes.other().stream().filter(attendee.seats()::containsKey).flatMap(this::session)
        );
        String gone = changes
            .gone()
            .stream()
            .map(title -> "\n- " + title)
            .collect(Collectors.joining());
        return Stream.of(
            other.isEmpty() ? "" : words.say("programme_changed.other") + other,
            gone.isEmpty() ? "" : words.say("programme_changed.gone") + gone
        ).filter(part -> !part.isEmpty());
    }

    private String lines(Stream<Session> sessions) {
        return sessions.map(session -> "\n- " + line(session)).collect(Collectors.joining());
    }

    private Stream<Session> session(@Nullable SessionId id) {
        return id == null ? Stream.of() : programme.session(id).stream();
    }

    private String sessions(AttendeeId id, Attendee attendee) {
        String lines = programme
            .sessions()
            .stream()
            .flatMap(session ->
                Optional.ofNullable(attendee.seats().get(session.id()))
                    .map(status -> "\n- " + line(id, session, status))
                    .stream()
            )
            .collect(Collectors.joining());
        return lines.isEmpty() ? words.say("sessions.none") : words.say("sessions") + lines;
    }

    private String line(AttendeeId id, Session session, SeatStatus status) {
        return switch (status) {
            case CONFIRMED -> line(session);
            case WAITLISTED -> words.say(
                "session.waiting",
                line(session),
                registrations.position(id, session.id()).orElse(1)
            );
        };
    }

    private String line(Session session) {
        String what = Stream.of(
            session.title(),
            programme.room(session.room()).map(Room::name).orElse(""),
            session.place() == null ? "" : session.place()
        )
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
        return words.say(
            "session",
            words.time(session.startsAt(), programme.timeZone()),
            words.time(session.endsAt(), programme.timeZone()),
            what
        );
    }
}
