package lanyard.gala.invitations.http;

import java.security.PublicKey;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanyard.access.Ed25519;
import lanyard.access.KnownSessions;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import lanyard.gala.GalaLedger;
import lanyard.gala.invitations.TrustedSessions;
import lanyard.ledger.HistoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the gala knows about sessions: keys and staff from the installation's history, links from the conference's. */
@Component
public final class GalaSessions implements KnownSessions {

    private final GalaLedger ledger;
    /** By their text, so that a request need not make the key again. */
    private final Map<String, PublicKey> keys = new ConcurrentHashMap<>();

    GalaSessions(GalaLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public @Nullable PublicKey sessionKey(int number) {
        String text = of(HistoryId.INSTALLATION).key(number);
        return text == null ? null : keys.computeIfAbsent(text, Ed25519::publicKey);
    }

    @Override
    public boolean staffIsSignedIn(StaffId staff, Instant since) {
        return of(HistoryId.INSTALLATION).staffIsSignedIn(staff, since);
    }

    @Override
    public boolean linkIsCurrent(ConferenceId conference, AttendeeId attendee, int issue) {
        return of(GalaLedger.historyOf(conference)).linkIsCurrent(attendee, issue);
    }

    @Override
    public boolean mayBeBehind() {
        return !ledger.histories().leadsAll();
    }

    private TrustedSessions of(HistoryId history) {
        return ledger.histories().view(history).state().invitations().sessions();
    }
}
