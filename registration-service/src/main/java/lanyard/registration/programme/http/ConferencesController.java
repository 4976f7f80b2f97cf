package lanyard.registration.programme.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.programme.Programme;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationSettings;
import lanyard.registration.http.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** What is on, for everybody. */
@RestController
@RequestMapping("/api/registration/conferences")
@CallableBy(Who.ANYONE)
class ConferencesController {

    private final Desk desk;
    private final RegistrationLedger ledger;
    private final LiveSeats live;
    private final String consentVersion;

    ConferencesController(
        Desk desk,
        RegistrationLedger ledger,
        LiveSeats live,
        RegistrationSettings settings
    ) {
        this.desk = desk;
        this.ledger = ledger;
        this.live = live;
        this.consentVersion = settings.consentVersion();
    }

    record ConferenceView(ConferenceId id, String title, String organiser, LocalDate day, String timeZone) {}

    @GetMapping
    List<ConferenceView> conferences() {
        return ledger.conferences().stream().flatMap(this::conference).toList();
    }

    @GetMapping("/{conference}/programme")
    ProgrammeView programme(@PathVariable ConferenceId conference, Position position) {
        Desk.Open open = desk.open(conference, position);
        return ProgrammeView.of(
            conference,
            open.programme(),
            open.state().registrations(),
            open.now(),
            consentVersion
        );
    }

    /** Events named {@code seats}: one at once, and one soon after every change. */
    @ApiResponse(
        responseCode = "200",
        content = @Content(
            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
            schema = @Schema(implementation = LiveSeats.Seats.class)
        )
    )
    @GetMapping(path = "/{conference}/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Nullable
    SseEmitter live(@PathVariable ConferenceId conference, Position position, HttpServletRequest request) {
        return live.follow(desk.open(conference, position).id(), request);
    }

    private Stream<ConferenceView> conference(ConferenceId id) {
        Programme programme = ledger.view(id).state().programme().programme();
        return programme == null
            ? Stream.of()
            : Stream.of(
                  new ConferenceView(
                      id,
                      programme.title(),
                      programme.organiser(),
                      programme.day(),
                      programme.timeZone().getId()
                  )
              );
    }
}
