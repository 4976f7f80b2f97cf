package lanyard.gala;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.gala.GalaCommand.OfInvitation;
import lanyard.gala.invitations.InvitationCommand.Uninvite;
import lanyard.gala.parties.Diners;
import lanyard.gala.parties.Party;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Erases what is known of people who are at nobody's table: what {@link Forgetting} could not, because the service
 * stopped between the end of a registration and the erasing. A document may be read a moment before the event that it
 * belongs to, so it goes only when it is left over twice, half a minute apart.
 */
@Component
final class Leftovers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration EVERY = Duration.ofSeconds(30);

    private final GalaLedger ledger;
    private final Map<HistoryId, Set<String>> seenBefore = new HashMap<>();
    private @Nullable Thread rounds;

    Leftovers(GalaLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void start() {
        rounds = Thread.ofVirtual().name("gala-leftovers").start(this::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(EVERY);
                look();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One look at every conference. */
    synchronized void look() {
        for (HistoryId history : ledger.histories().histories()) {
            try {
                look(history);
            } catch (RuntimeException failed) {
                log.warn("leftovers of {} wait: {}", history, failed.getClass().getName());
            }
        }
    }

    private void look(HistoryId history) {
        View<Gala> view = ledger.histories().view(history);
        Set<String> leftOver = new TreeSet<>(view.documents().all(Diners.TOPIC).keySet());
        for (Party party : view.state().parties().byHost().values()) {
            if (party.standing() != Party.Standing.DECLINED) {
                leftOver.remove(party.host().toString());
                party.guests().forEach(guest -> leftOver.remove(guest.toString()));
            }
        }
        Set<String> again = new TreeSet<>(leftOver);
        again.retainAll(seenBefore.getOrDefault(history, Set.of()));
        seenBefore.put(history, leftOver);
        again.forEach(id -> erase(history, view.state(), id));
    }

    private void erase(HistoryId history, Gala gala, String id) {
        AttendeeId nobody = new AttendeeId(UUID.randomUUID());
        List<DocumentWrite<?>> erased = List.of(new DocumentWrite<>(Diners.TOPIC, id, null));
        var _ = ledger.histories().submit(
            new Submission<>(
                history,
                CommandKey.random(),
                Retention.A_DAY,
                "gala",
                ledger.now(gala),
                // Nobody is invited by a new id, so nothing happens: only the document is erased.
                _ -> new OfInvitation(new Uninvite(nobody)),
                erased
            )
        );
    }

    @Override
    public void stop() {
        if (rounds != null) {
            rounds.interrupt();
        }
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
