package lanyard.registration.registering.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import lanyard.access.BadgeNumber;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.Person;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.People;
import org.jspecify.annotations.Nullable;

/**
 * One registration as organisers see it. Names are missing while they are pending, and when they are erased.
 *
 * @param email also missing for who has told none at the door
 * @param atDoor whether staff at a door registered the person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonView(
    AttendeeId attendeeId,
    @Nullable String name,
    @Nullable String email,
    @Nullable String organisation,
    @Nullable String needs,
    Category category,
    RegistrationStatus status,
    boolean atDoor,
    String badgeNumber,
    int badgeIssue,
    List<SeatView> seats
) {
    static PersonView of(Desk.Open conference, AttendeeId id, Attendee attendee) {
        Optional<Person> person = People.find(conference.view().documents(), id);
        BadgeId badge = BadgeId.of(id);
        return new PersonView(
            id,
            person.map(Person::name).orElse(null),
            person.filter(People::hasAddress).map(Person::email).orElse(null),
            person.map(Person::organisation).orElse(null),
            person.map(Person::needs).orElse(null),
            attendee.category(),
            RegistrationStatus.of(attendee),
            attendee.door() != null,
            BadgeNumber.of(badge),
            conference.state().badges().issue(badge),
            SeatView.of(conference, id, attendee)
        );
    }
}
