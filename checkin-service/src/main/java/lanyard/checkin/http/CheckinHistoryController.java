package lanyard.checkin.http;

import java.time.Instant;
import lanyard.access.http.HistoryController;
import lanyard.checkin.CheckinLedger;
import lanyard.contracts.ConferenceId;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/checkin")
class CheckinHistoryController extends HistoryController {

    private final CheckinLedger ledger;

    CheckinHistoryController(CheckinLedger ledger) {
        super(ledger.histories());
        this.ledger = ledger;
    }

    @Override
    protected Instant now(ConferenceId conference) {
        return ledger.now(ledger.view(conference).state());
    }
}
