package lanyard.registration.programme.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.access.http.ProblemError;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.registration.Organising;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationSettings;
import lanyard.registration.http.Desk;
import lanyard.registration.programme.ProgrammeCommand.ChangeSeats;
import lanyard.registration.programme.ProgrammeFile;
import lanyard.registration.programme.ProgrammeYaml;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What organisers change of the programme. */
@RestController
@RequestMapping("/api/registration/conferences/{conference}")
@CallableBy(Who.ORGANISER)
class ProgrammeController {

    private final Desk desk;
    private final Organising organising;
    private final String consentVersion;

    ProgrammeController(Desk desk, Organising organising, RegistrationSettings settings) {
        this.desk = desk;
        this.organising = organising;
        this.consentVersion = settings.consentVersion();
    }

    record SeatsBody(@NotNull Integer seats) {}

    @PutMapping(path = "/sessions/{session}/seats")
    ProgrammeView changeSeats(
        @PathVariable ConferenceId conference,
        @PathVariable SessionId session,
        @Valid @RequestBody SeatsBody body,
        Caller.Staff caller,
        IdempotencyKey key,
        Position position
    ) {
        Desk.Open open = desk.open(conference, position);
        desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            new OfProgramme(new ChangeSeats(session, body.seats()))
        );
        return view(desk.after(open));
    }

    /** Publishes a programme, or another one; a conference begins with its first. */
    @PutMapping(path = "/programme", consumes = { "text/yaml", "application/yaml", "text/plain" })
    ProgrammeView publish(
        @PathVariable ConferenceId conference,
        @RequestBody String yaml,
        Caller.Staff caller,
        IdempotencyKey key,
        Position position
    ) {
        if (!RegistrationLedger.isConference(conference)) {
            throw Problem.notFound();
        }
        Programme programme = valid(conference, yaml);
        position.done(organising.publish(conference, programme, caller.actor(), key.commandKey()));
        return view(desk.open(conference, position));
    }

    private static Programme valid(ConferenceId conference, String yaml) {
        return switch (ProgrammeYaml.read(yaml)) {
            case ProgrammeFile.Valid(var named, var programme) when named.equals(conference) -> programme;
            case ProgrammeFile.Valid _ -> throw Problem.invalid(
                List.of(ProblemError.inLine(1, "this is the programme of another conference"))
            );
            case ProgrammeFile.Invalid(var problems) -> throw Problem.invalid(
                problems
                    .stream()
                    .map(problem -> ProblemError.inLine(problem.line(), problem.message()))
                    .toList()
            );
        };
    }

    private ProgrammeView view(Desk.Open open) {
        return ProgrammeView.of(
            open.id(),
            open.programme(),
            open.state().registrations(),
            open.now(),
            consentVersion
        );
    }
}
