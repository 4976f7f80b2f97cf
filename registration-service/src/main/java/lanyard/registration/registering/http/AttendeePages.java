package lanyard.registration.registering.http;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lanyard.access.http.Problem;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.Person;
import lanyard.registration.badges.http.BadgeDesk;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.People;
import org.springframework.stereotype.Component;

/** Puts together what an attendee sees of their registration. */
@Component
class AttendeePages {

    private final BadgeDesk badges;

    AttendeePages(BadgeDesk badges) {
        this.badges = badges;
    }

    /** @throws Problem {@code not-found} for who never registered */
    static Attendee attendee(Desk.Open conference, AttendeeId id) {
        Attendee attendee = conference.state().registrations().attendee(id);
        if (attendee == null) {
            throw Problem.notFound();
        }
        return attendee;
    }

    MeView of(Desk.Open conference, AttendeeId id) {
        Attendee attendee = attendee(conference, id);
        Optional<Person> person = People.find(conference.view().documents(), id);
        return new MeView(
            id,
            conference.id(),
            RegistrationStatus.of(attendee),
            PersonStatus.of(person, attendee, conference.now()),
            person.map(Person::name).orElse(null),
            person.filter(People::hasAddress).map(Person::email).orElse(null),
            person
                .map(Person::pendingEmail)
                .filter(pending -> !pending.isEmpty())
                .orElse(null),
            person.map(Person::organisation).orElse(null),
            person.map(Person::needs).orElse(null),
            person.map(Person::language).orElse(null),
            attendee.category(),
            seats(conference, id, attendee),
            MeView.MyVisit.of(conference, id),
            badges.badge(conference, id),
            badges.guests(conference, id)
        );
    }

    private static List<MeView.MySeat> seats(Desk.Open conference, AttendeeId id, Attendee attendee) {
        return SeatView.of(conference, id, attendee)
            .stream()
            .flatMap(seat ->
                conference
                    .programme()
                    .session(seat.session())
                    .stream()
                    .flatMap(session -> Stream.of(seat(conference, id, session, seat)))
            )
            .toList();
    }

    private static MeView.MySeat seat(Desk.Open conference, AttendeeId id, Session session, SeatView seat) {
        boolean onStandby =
            conference.state().standby().told(session.id()).containsKey(id) &&
            conference.now().isBefore(session.endsAt());
        return new MeView.MySeat(
            session.id(),
            session.title(),
            session.startsAt(),
            session.endsAt(),
            conference.programme().room(session.room()).map(Room::name).orElse(""),
            session.place(),
            seat.status(),
            seat.position(),
            onStandby
        );
    }
}
