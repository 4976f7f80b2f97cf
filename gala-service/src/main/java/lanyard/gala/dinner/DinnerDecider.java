package lanyard.gala.dinner;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanyard.contracts.gala.DinnerEvent;
import lanyard.contracts.gala.DinnerEvent.DinnerAnnounced;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.ledger.Decision;
import org.jspecify.annotations.Nullable;

/** The rules for the dinner's terms. */
public final class DinnerDecider {

    /** Guests that a host may bring when the organisers have not said otherwise. */
    public static final int USUAL_GUEST_LIMIT = 3;

    /** How long before the dinner parties stand still when the organisers have not said otherwise. */
    public static final Duration USUAL_NOTICE = Duration.ofHours(1);

    private DinnerDecider() {}

    /** The session of the programme that is the dinner. */
    public static Optional<Session> dinnerOf(@Nullable Programme programme) {
        return programme == null
            ? Optional.empty()
            : programme
                  .sessions()
                  .stream()
                  .filter(session -> session.kind() == SessionKind.GALA)
                  .findFirst();
    }

    /** @param taken places of confirmed parties */
    public static Decision<DinnerEvent> decide(
        @Nullable Dinner dinner,
        @Nullable Programme programme,
        int taken,
        Announce command
    ) {
        Optional<Session> session = dinnerOf(programme);
        if (session.isEmpty()) {
            return Decision.refuse(DinnerRefusal.NO_DINNER);
        }
        if (command.deadline().isAfter(session.get().startsAt())) {
            return Decision.refuse(DinnerRefusal.DEADLINE_AFTER_DINNER);
        }
        if (command.places() < taken) {
            return Decision.refuse(DinnerRefusal.PLACES_ALREADY_GIVEN);
        }
        Dinner wanted = new Dinner(
            session.get().id(),
            command.places(),
            command.guestLimit(),
            command.deadline()
        );
        return wanted.equals(dinner) ? Decision.accept() : Decision.accept(announced(wanted));
    }

    /**
     * What a programme says by itself: a gala that nobody announced has the usual terms, and one that became another
     * session keeps its places.
     */
    public static List<DinnerEvent> followsFrom(@Nullable Programme programme, @Nullable Dinner dinner) {
        return dinnerOf(programme)
            .filter(session -> dinner == null || !dinner.session().equals(session.id()))
            .map(session -> List.<DinnerEvent>of(announced(usualTerms(session, dinner))))
            .orElse(List.of());
    }

    private static Dinner usualTerms(Session session, @Nullable Dinner before) {
        Instant deadline = session.startsAt().minus(USUAL_NOTICE);
        return before == null
            ? new Dinner(session.id(), session.seats(), USUAL_GUEST_LIMIT, deadline)
            : new Dinner(session.id(), before.places(), before.guestLimit(), deadline);
    }

    private static DinnerAnnounced announced(Dinner dinner) {
        return new DinnerAnnounced(dinner.session(), dinner.places(), dinner.guestLimit(), dinner.deadline());
    }
}
