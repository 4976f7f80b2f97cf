package lanyard.gala.http;

import java.time.Instant;
import lanyard.access.http.HistoryController;
import lanyard.contracts.ConferenceId;
import lanyard.gala.GalaLedger;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/gala")
class GalaHistoryController extends HistoryController {

    private final GalaLedger ledger;

    GalaHistoryController(GalaLedger ledger) {
        super(ledger.histories());
        this.ledger = ledger;
    }

    @Override
    protected Instant now(ConferenceId conference) {
        return ledger.now(ledger.histories().view(GalaLedger.historyOf(conference)).state());
    }
}
