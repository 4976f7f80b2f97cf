package lanyard.gala.dinner;

import java.time.Instant;
import lanyard.contracts.SessionId;
import lanyard.contracts.gala.DinnerEvent;
import lanyard.contracts.gala.DinnerEvent.DinnerAnnounced;
import org.jspecify.annotations.Nullable;

/** The dinner as it is announced. */
public record Dinner(SessionId session, int places, int guestLimit, Instant deadline) {
    public static Dinner evolve(@Nullable Dinner before, DinnerEvent event) {
        return switch (event) {
            case DinnerAnnounced(var session, int places, int guestLimit, var deadline) -> new Dinner(
                session,
                places,
                guestLimit,
                deadline
            );
        };
    }

    /** Whether parties may no longer change by themselves at this time of the conference. */
    public boolean isClosedAt(Instant now) {
        return !now.isBefore(deadline);
    }
}
