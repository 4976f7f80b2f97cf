package lanyard.registration.registering.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.registration.http.Desk;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's registrations, for organisers. */
@RestController
@RequestMapping("/api/registration/conferences/{conference}/people")
@CallableBy(Who.ORGANISER)
class PeopleController {

    private final Desk desk;
    private final RegistrationDesk registrations;

    PeopleController(Desk desk, RegistrationDesk registrations) {
        this.desk = desk;
        this.registrations = registrations;
    }

    /** @param total of all pages */
    record PeopleView(int total, List<PersonView> people) {}

    @GetMapping
    PeopleView people(
        @PathVariable ConferenceId conference,
        @RequestParam(defaultValue = "") @Size(max = 200) String query,
        @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int page,
        @RequestParam(defaultValue = "50") @Min(1) @Max(500) int size,
        Position position
    ) {
        Desk.Open open = desk.open(conference, position);
        List<AttendeeId> found = new PeopleSearch(query).in(open);
        return new PeopleView(
            found.size(),
            found
                .stream()
                .skip((long) page * size)
                .limit(size)
                .map(id -> view(open, id))
                .toList()
        );
    }

    @GetMapping("/{attendee}")
    PersonView person(
        @PathVariable ConferenceId conference,
        @PathVariable AttendeeId attendee,
        Position position
    ) {
        return view(desk.open(conference, position), attendee);
    }

    @DeleteMapping("/{attendee}")
    PersonView cancel(
        @PathVariable ConferenceId conference,
        @PathVariable AttendeeId attendee,
        Caller.Staff caller,
        IdempotencyKey key,
        Position position
    ) {
        Desk.Open open = known(conference, attendee, position);
        return view(
            registrations.cancel(open, attendee, CancelledBy.ORGANISER, caller, key, position),
            attendee
        );
    }

    @PostMapping("/{attendee}/badge")
    PersonView reissueBadge(
        @PathVariable ConferenceId conference,
        @PathVariable AttendeeId attendee,
        Caller.Staff caller,
        IdempotencyKey key,
        Position position
    ) {
        Desk.Open open = known(conference, attendee, position);
        return view(registrations.reissueBadge(open, attendee, caller, key, position), attendee);
    }

    private Desk.Open known(ConferenceId conference, AttendeeId attendee, Position position) {
        Desk.Open open = desk.open(conference, position);
        AttendeePages.attendee(open, attendee);
        return open;
    }

    private static PersonView view(Desk.Open open, AttendeeId id) {
        return PersonView.of(open, id, AttendeePages.attendee(open, id));
    }
}
