package lanyard.checkin.scanning.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.Problem;
import lanyard.access.http.ProblemError;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.doors.http.DeviceReports;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Phones send what they scanned, one or many at once, as often as it takes; each scan counts once. */
@RestController
@RequestMapping("/api/checkin/scans")
@CallableBy(Who.DEVICE)
class ScansController {

    static final int LARGEST_BATCH = 500;

    private final CheckinLedger ledger;
    private final Badges badges;
    private final DeviceReports reports;
    private final JsonMapper json;
    private final MeterRegistry meters;

    ScansController(
        CheckinLedger ledger,
        Badges badges,
        DeviceReports reports,
        JsonMapper json,
        MeterRegistry meters
    ) {
        this.ledger = ledger;
        this.badges = badges;
        this.reports = reports;
        this.json = json;
        this.meters = meters;
    }

    /** Answers stand in the order of the scans. A scan's id is its idempotency key, as long as the conference is open. */
    @PostMapping
    List<ScanAnswer> scans(
        @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(
                array = @ArraySchema(
                    minItems = 1,
                    maxItems = LARGEST_BATCH,
                    schema = @Schema(implementation = ScanRequest.class)
                )
            )
        ) @RequestBody List<JsonNode> sent,
        Caller.Device caller
    ) {
        if (sent.isEmpty() || sent.size() > LARGEST_BATCH) {
            throw Problem.invalid(
                List.of(ProblemError.inField("", "size", "a batch has 1 to " + LARGEST_BATCH + " scans"))
            );
        }
        Checkin checkin = ledger.view(caller.conference()).state();
        Instant now = ledger.now(checkin);
        reports.seen(caller.device(), now);
        Asking asking = new Asking(caller, checkin, badges, reports, now);
        Batch batch = new Batch();
        for (JsonNode element : sent) {
            read(element)
                .filter(scan -> scan.door().equals(caller.door()))
                .ifPresentOrElse(
                    scan -> {
                        Asked asked = asking.of(scan);
                        batch.add(asked, ledger.histories().submit(submission(scan, asked, caller, now)));
                    },
                    () -> batch.addMalformed(scanId(element))
                );
        }
        List<ScanAnswer> answers = batch.answers(
            ledger.at(caller.conference(), batch.await()),
            asking.insisting()
        );
        answers.forEach(answer ->
            meters.counter("lanyard.checkin.scans", "verdict", answer.verdict().word()).increment()
        );
        return answers;
    }

    private Optional<ScanRequest> read(JsonNode element) {
        try {
            return Optional.ofNullable(json.treeToValue(element, ScanRequest.class));
        } catch (JacksonException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static @Nullable String scanId(JsonNode element) {
        String id = element.path("scanId").asString("");
        return id.isEmpty() || id.length() > 36 ? null : id;
    }

    private Submission<CheckinCommand> submission(
        ScanRequest scan,
        Asked asked,
        Caller.Device caller,
        Instant now
    ) {
        return new Submission<>(
            CheckinLedger.historyOf(caller.conference()),
            CommandKey.of(scan.scanId().value(), caller.actor(), scan.payload()),
            Retention.FOR_EVER,
            caller.actor(),
            now,
            knowledge -> new CheckinCommand.OfScanning(asked.command(knowledge.upToDate())),
            List.of()
        );
    }
}
