package lanyard.registration.planted;

import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import lanyard.registration.planted.http.OpenController;

/** Breaks rules on purpose: decides by the clock and by chance, and knows its adapter. */
class ChanceDecider {

    boolean decide(OpenController adapter) {
        return (
            adapter != null &&
            Instant.now().isAfter(Instant.EPOCH) &&
            UUID.randomUUID().version() == 4 &&
            new Random().nextBoolean()
        );
    }
}
