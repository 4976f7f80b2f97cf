package lanyard.registration.registering.http;

import static lanyard.registration.registering.http.RegisteringController.LANGUAGE;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.PlainText;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.access.http.ProblemError;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.RegisteringCommand.ChangeSessions;
import lanyard.registration.registering.RegisteringCommand.ReleaseSeat;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An attendee's own registration. Every answer is the page as it is then. */
@RestController
@RequestMapping("/api/registration/me")
@CallableBy(Who.ATTENDEE)
class MeController {

    private final Desk desk;
    private final RegistrationDesk registrations;
    private final AttendeePages pages;

    MeController(Desk desk, RegistrationDesk registrations, AttendeePages pages) {
        this.desk = desk;
        this.registrations = registrations;
        this.pages = pages;
    }

    /** What is left out stays as it is. */
    record DetailsBody(
        @PlainText(max = 200) @Nullable String name,
        @PlainText(max = 200) @Nullable String organisation,
        @PlainText(max = 2_000, lines = true) @Nullable String needs,
        @Pattern(regexp = LANGUAGE) @Nullable String language
    ) {
        Person correct(Person before) {
            return new Person(
                name == null ? before.name() : name.strip(),
                before.email(),
                organisation == null ? before.organisation() : organisation.strip(),
                needs == null ? before.needs() : needs.strip(),
                language == null ? before.language() : language,
                before.addressHash(),
                before.pendingEmail()
            );
        }

        @Override
        public String toString() {
            return "DetailsBody[…]"; // a log line must not tell who it is
        }
    }

    record SessionsBody(@NotNull @Size(max = 100) List<@NotNull SessionId> sessions) {}

    @GetMapping
    MeView me(Caller.Attendee caller, Position position) {
        return pages.of(desk.open(caller.conference(), position), caller.attendee());
    }

    @PatchMapping
    MeView correct(
        @Valid @RequestBody DetailsBody body,
        Caller.Attendee caller,
        IdempotencyKey key,
        Position position
    ) {
        if (body.name() != null && body.name().isBlank()) {
            throw Problem.invalid(
                List.of(ProblemError.inField("name", "plain-text", "may be left out, but not empty"))
            );
        }
        Desk.Open open = desk.open(caller.conference(), position);
        return pages.of(
            registrations.correct(open, caller.attendee(), body::correct, caller, key, position),
            caller.attendee()
        );
    }

    @DeleteMapping
    MeView cancel(Caller.Attendee caller, IdempotencyKey key, Position position) {
        Desk.Open open = desk.open(caller.conference(), position);
        return pages.of(
            registrations.cancel(open, caller.attendee(), CancelledBy.ATTENDEE, caller, key, position),
            caller.attendee()
        );
    }

    @PutMapping("/sessions")
    MeView change(
        @Valid @RequestBody SessionsBody body,
        Caller.Attendee caller,
        IdempotencyKey key,
        Position position
    ) {
        Desk.Open open = desk.open(caller.conference(), position);
        return pages.of(
            registrations.ask(
                open,
                caller,
                key,
                position,
                new ChangeSessions(caller.attendee(), body.sessions())
            ),
            caller.attendee()
        );
    }

    @DeleteMapping("/sessions/{session}")
    MeView release(
        @PathVariable SessionId session,
        Caller.Attendee caller,
        IdempotencyKey key,
        Position position
    ) {
        Desk.Open open = desk.open(caller.conference(), position);
        return pages.of(
            registrations.ask(
                open,
                caller,
                key,
                position,
                new ReleaseSeat(caller.attendee(), session, ReleasedBy.ATTENDEE)
            ),
            caller.attendee()
        );
    }

    @PostMapping("/badge")
    MeView reissueBadge(Caller.Attendee caller, IdempotencyKey key, Position position) {
        Desk.Open open = desk.open(caller.conference(), position);
        return pages.of(
            registrations.reissueBadge(open, caller.attendee(), caller, key, position),
            caller.attendee()
        );
    }
}
