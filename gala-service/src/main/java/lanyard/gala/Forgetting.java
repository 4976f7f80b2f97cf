package lanyard.gala;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.InvitationEvent.HostUninvited;
import lanyard.contracts.gala.PartyEvent;
import lanyard.gala.GalaCommand.OfInvitation;
import lanyard.gala.invitations.InvitationCommand.Uninvite;
import lanyard.gala.parties.Diners;
import lanyard.gala.parties.Parties;
import lanyard.ledger.Change;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import org.springframework.stereotype.Component;

/**
 * Erases what a host said of the party when the host's registration ends. Hosts who stay away erase it with their
 * answer; here another service ends it, whose events bring no documents. Only the leader's wish counts; the others'
 * is not taken.
 */
@Component
final class Forgetting {

    private final GalaLedger ledger;
    private final Map<HistoryId, Parties> before = new ConcurrentHashMap<>();

    Forgetting(GalaLedger ledger) {
        this.ledger = ledger;
        ledger.histories().follow(this::look);
    }

    private void look(Change<Gala, GalaEvent> change) {
        Gala after = change.view().state();
        Parties known = before.getOrDefault(change.history(), Parties.NONE);
        for (GalaEvent event : change.events()) {
            if (event instanceof HostUninvited(var host) && known.of(host) != null) {
                forget(change.history(), after, host, known);
            }
            if (event instanceof PartyEvent told) {
                known = known.evolve(told);
            }
        }
        before.put(change.history(), after.parties());
    }

    private void forget(HistoryId history, Gala gala, AttendeeId host, Parties parties) {
        List<DocumentWrite<?>> erased = new ArrayList<>();
        erased.add(new DocumentWrite<>(Diners.TOPIC, host.toString(), null));
        parties
            .guestsOf(host)
            .forEach(g -> erased.add(new DocumentWrite<>(Diners.TOPIC, g.toString(), null)));
        var _ = ledger.histories().submit(
            new Submission<>(
                history,
                CommandKey.random(),
                Retention.A_DAY,
                "gala",
                ledger.now(gala),
                _ -> new OfInvitation(new Uninvite(host)), // which has happened: only the documents are written
                erased
            )
        );
    }
}
