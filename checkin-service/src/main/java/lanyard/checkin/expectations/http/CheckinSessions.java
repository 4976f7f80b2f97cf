package lanyard.checkin.expectations.http;

import java.security.PublicKey;
import java.time.Instant;
import lanyard.access.Caller;
import lanyard.access.KnownSessions;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.doors.Device;
import lanyard.checkin.expectations.TrustedKeys;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import lanyard.ledger.HistoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is signed in: staff by the installation's history, phones by their conference's. Attendees have no page here. */
@Component
public final class CheckinSessions implements KnownSessions {

    private final CheckinLedger ledger;
    private final PublicKeys keys;

    CheckinSessions(CheckinLedger ledger, PublicKeys keys) {
        this.ledger = ledger;
        this.keys = keys;
    }

    @Override
    public @Nullable PublicKey sessionKey(int number) {
        return keys.of(installation().sessionKey(number));
    }

    @Override
    public boolean staffIsSignedIn(StaffId staff, Instant since) {
        return installation().staffIsSignedIn(staff, since);
    }

    private TrustedKeys installation() {
        return ledger.histories().view(HistoryId.INSTALLATION).state().expectations().keys();
    }

    @Override
    public boolean linkIsCurrent(ConferenceId conference, AttendeeId attendee, int issue) {
        return false;
    }

    @Override
    public Caller.@Nullable Device device(String credentialHash) {
        for (ConferenceId conference : ledger.conferences()) {
            Device device = ledger.view(conference).state().doors().deviceWith(credentialHash);
            if (device != null) {
                return new Caller.Device(conference, device.id(), device.door());
            }
        }
        return null;
    }

    @Override
    public boolean mayBeBehind() {
        return !ledger.histories().leadsAll();
    }
}
