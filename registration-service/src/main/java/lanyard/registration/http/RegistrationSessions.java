package lanyard.registration.http;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanyard.access.Caller;
import lanyard.access.Ed25519;
import lanyard.access.KnownSessions;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.doorphones.DoorPhone;
import lanyard.registration.registering.Attendee;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose session lasts, from this service's own state. */
@Component
public class RegistrationSessions implements KnownSessions {

    private final RegistrationLedger ledger;
    private final Map<String, PublicKey> parsed = new ConcurrentHashMap<>();

    RegistrationSessions(RegistrationLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public @Nullable PublicKey sessionKey(int number) {
        String key = ledger.installation().state().staff().keys().get(number);
        return key == null ? null : parsed.computeIfAbsent(key, Ed25519::publicKey);
    }

    @Override
    public boolean staffIsSignedIn(StaffId staff, Instant since) {
        return ledger.installation().state().staff().isSignedIn(staff, since);
    }

    /** Who cancelled may still see that; no command of theirs is accepted. */
    @Override
    public boolean linkIsCurrent(ConferenceId conference, AttendeeId id, int issue) {
        Attendee attendee = ledger.view(conference).state().registrations().attendee(id);
        return attendee != null && attendee.linkIssue() == issue;
    }

    @Override
    public Caller.@Nullable Device device(String credentialHash) {
        for (ConferenceId conference : ledger.conferences()) {
            DoorPhone phone = ledger.view(conference).state().doorPhones().phoneWith(credentialHash);
            if (phone != null) {
                return new Caller.Device(conference, phone.device(), phone.door());
            }
        }
        return null;
    }

    /** They are enrolled by checkin-service, and may come here before the word of it. */
    @Override
    public boolean hearsOfDevices() {
        return true;
    }

    @Override
    public boolean mayBeBehind() {
        return !ledger.ledger().leadsAll();
    }
}
