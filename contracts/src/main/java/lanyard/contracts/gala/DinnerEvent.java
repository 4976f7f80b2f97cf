package lanyard.contracts.gala;

import java.time.Instant;
import lanyard.contracts.SessionId;
import lanyard.contracts.WireName;

/** The dinner itself. */
public sealed interface DinnerEvent extends GalaEvent {
    /**
     * The dinner is announced, or announced anew with other terms.
     *
     * @param session the session of the programme that shows it
     * @param places for hosts and guests together
     * @param guestLimit guests that one host may bring
     * @param deadline until when parties may change by themselves, in conference time
     */
    @WireName("lanyard.gala.dinner-announced.v1")
    record DinnerAnnounced(
        SessionId session,
        int places,
        int guestLimit,
        Instant deadline
    ) implements DinnerEvent {}
}
