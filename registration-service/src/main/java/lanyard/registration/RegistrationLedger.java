package lanyard.registration;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger;
import lanyard.ledger.View;

/**
 * The one ledger of this service, by a name of its own: in one process there are three.
 *
 * @param realTime from which every conference's clock is reckoned
 */
public record RegistrationLedger(
    Ledger<RegistrationState, RegistrationCommand, RegistrationEvent> ledger,
    InstantSource realTime
) {
    /** The history of that conference. */
    public static HistoryId history(ConferenceId conference) {
        return new HistoryId(conference.value());
    }

    /** Whether a conference may have this name. One is taken: it is the history of the installation. */
    public static boolean isConference(ConferenceId conference) {
        return !history(conference).equals(HistoryId.INSTALLATION);
    }

    public View<RegistrationState> view(ConferenceId conference) {
        return ledger.view(history(conference));
    }

    public View<RegistrationState> installation() {
        return ledger.view(HistoryId.INSTALLATION);
    }

    /** Every conference that has a history, in order of their names. */
    public List<ConferenceId> conferences() {
        return ledger
            .histories()
            .stream()
            .flatMap(history -> conference(history).stream())
            .toList();
    }

    /** Whose history it is; nothing for the installation's, and for those the ledger keeps for itself. */
    public static Optional<ConferenceId> conference(HistoryId history) {
        if (history.equals(HistoryId.INSTALLATION)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ConferenceId(history.value()));
        } catch (IllegalArgumentException noConference) {
            return Optional.empty();
        }
    }

    /** What the conference's clock shows. */
    public Instant now(RegistrationState conference) {
        return realTime.instant().plus(conference.programme().ahead());
    }
}
