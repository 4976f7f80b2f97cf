package lanyard.registration.http;

import java.time.Instant;
import lanyard.access.http.HistoryController;
import lanyard.contracts.ConferenceId;
import lanyard.registration.RegistrationLedger;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/registration")
class RegistrationHistoryController extends HistoryController {

    private final RegistrationLedger ledger;

    RegistrationHistoryController(RegistrationLedger ledger) {
        super(ledger.ledger());
        this.ledger = ledger;
    }

    @Override
    protected Instant now(ConferenceId conference) {
        return ledger.now(ledger.view(conference).state());
    }
}
