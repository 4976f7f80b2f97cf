package lanyard.checkin.attendance.http;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.expectations.http.CheckinSessions;
import lanyard.contracts.ConferenceId;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Organisers and door leads watch here. */
@RestController
@RequestMapping("/api/checkin/conferences/{conference}")
@CallableBy({ Who.ORGANISER, Who.DOOR_LEAD })
class AttendanceController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final CheckinLedger ledger;
    private final LiveAttendance live;
    private final CheckinSessions sessions;

    AttendanceController(CheckinLedger ledger, LiveAttendance live, CheckinSessions sessions) {
        this.ledger = ledger;
        this.live = live;
        this.sessions = sessions;
    }

    @GetMapping(path = "/attendance", produces = MediaType.APPLICATION_JSON_VALUE)
    AttendancePage attendance(@PathVariable ConferenceId conference, Position position) {
        var checkin = ledger.known(conference, position).state();
        return Counting.count(
            conference,
            checkin,
            ledger.now(checkin),
            ledger.isCurrent().test(CheckinLedger.historyOf(conference))
        );
    }

    /** Event {@code attendance}, the same body, at once and after every change, at most eight times a second. */
    @ApiResponse(
        responseCode = "200",
        content = @Content(
            mediaType = MediaType.TEXT_EVENT_STREAM_VALUE,
            schema = @Schema(implementation = AttendancePage.class)
        )
    )
    @GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter live(@PathVariable ConferenceId conference, Position position, Caller.Staff caller) {
        ledger.known(conference, position);
        Instant since = ledger.clock().instant();
        return live.open(conference, () -> sessions.staffIsSignedIn(caller.staff(), since));
    }

    @GetMapping(path = "/attendance.csv", produces = "text/csv")
    ResponseEntity<String> table(@PathVariable ConferenceId conference, Position position) {
        String table = AttendanceTable.of(ledger.known(conference, position));
        return ResponseEntity.ok()
            .contentType(CSV)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                    .filename("attendance-" + conference + ".csv")
                    .build()
                    .toString()
            )
            .body(table);
    }
}
