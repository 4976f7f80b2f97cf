package lanyard.checkin.doors.http;

import jakarta.validation.Valid;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.checkin.CheckinLedger;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Phones tell every few seconds how they are, to whoever leads: it decides by it, and shows it to organisers. */
@RestController
@RequestMapping("/api/checkin/door/report")
@CallableBy(Who.DEVICE)
class DeviceReportController {

    private final CheckinLedger ledger;
    private final DeviceReports reports;

    DeviceReportController(CheckinLedger ledger, DeviceReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@Valid @RequestBody DeviceReport report, Caller.Device caller) {
        ledger.histories().askLeader(CheckinLedger.historyOf(caller.conference()));
        reports.reported(
            caller.device(),
            report,
            ledger.now(ledger.view(caller.conference()).state()),
            ledger.clock().instant()
        );
    }
}
