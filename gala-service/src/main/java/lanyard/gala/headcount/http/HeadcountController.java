package lanyard.gala.headcount.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.contracts.ConferenceId;
import lanyard.gala.Gala;
import lanyard.gala.GalaLedger;
import lanyard.gala.headcount.Counting;
import lanyard.gala.headcount.Headcount;
import lanyard.gala.invitations.http.GalaSessions;
import lanyard.ledger.View;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Organisers and caterers look here. */
@RestController
@RequestMapping("/api/gala/conferences/{conference}")
@CallableBy({ Who.ORGANISER, Who.CATERER })
class HeadcountController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final GalaLedger ledger;
    private final LiveHeadcounts live;
    private final GalaSessions sessions;

    HeadcountController(GalaLedger ledger, LiveHeadcounts live, GalaSessions sessions) {
        this.ledger = ledger;
        this.live = live;
        this.sessions = sessions;
    }

    @GetMapping("/headcount")
    Headcount headcount(@PathVariable ConferenceId conference, Position position) {
        return count(conference, ledger.known(conference, position));
    }

    /** Event {@code headcount}, the same body, at once and after every change. */
    @ApiResponse(
        responseCode = "200",
        content = @Content(
            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
            schema = @Schema(implementation = Headcount.class)
        )
    )
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable ConferenceId conference, Position position, Caller.Staff caller) {
        ledger.known(conference, position);
        Instant since = ledger.clock().instant();
        return live.open(
            conference,
            () -> count(conference, ledger.histories().view(GalaLedger.historyOf(conference))),
            () -> sessions.staffIsSignedIn(caller.staff(), since)
        );
    }

    @GetMapping(path = "/headcount.csv", produces = "text/csv")
    ResponseEntity<String> table(@PathVariable ConferenceId conference, Position position) {
        String file = "headcount-" + conference + ".csv";
        return ResponseEntity.ok()
            .contentType(CSV)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(file).build().toString()
            )
            .body(HeadcountTable.of(headcount(conference, position)));
    }

    private Headcount count(ConferenceId conference, View<Gala> view) {
        return Counting.count(conference, view.state(), view.documents(), ledger.now(view.state()));
    }
}
