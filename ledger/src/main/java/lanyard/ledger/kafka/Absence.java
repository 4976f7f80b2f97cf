package lanyard.ledger.kafka;

import java.time.Duration;
import java.time.Instant;

/**
 * Says whether somebody who follows topics of documents was away for so long (frozen, asleep, cut off) that something
 * was erased of which nothing is left to be read: Kafka keeps what says so for a limited time. By real time, which goes
 * on while a machine sleeps; a clock that was set counts as absence, too.
 */
final class Absence {

    private final Duration tombstonesStay;
    private Instant upToDate;

    /**
     * @param tombstonesStay how long Kafka keeps what says that a document was erased
     * @param began when nothing had been read yet
     */
    Absence(Duration tombstonesStay, Instant began) {
        this.tombstonesStay = tombstonesStay;
        this.upToDate = began;
    }

    /** Whether it is time to ask where the topics end: only the answer proves that nobody is cut off. */
    boolean isToBeLookedAt(Instant now) {
        return since(now).compareTo(tombstonesStay.dividedBy(24)) >= 0;
    }

    /** Whether something erased may have been missed by who reaches the ends now. */
    boolean wasTooLong(Instant now) {
        return since(now).compareTo(tombstonesStay) >= 0;
    }

    /** All that was written before that has been read, or is made up for. */
    void upToDate(Instant at) {
        upToDate = at;
    }

    private Duration since(Instant now) {
        return Duration.between(upToDate, now).abs();
    }
}
