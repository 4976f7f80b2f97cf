package lanyard.checkin.scanning.http;

import java.time.Duration;
import java.time.Instant;

/** The time of a scan, or of a note, as far as a phone can be believed. */
public final class ScannedAt {

    /** A phone that was without network for longer than this is not at the same conference day any more. */
    public static final Duration OLDEST = Duration.ofHours(24);

    private ScannedAt() {}

    /**
     * What the phone says, which is conference time by a clock that it set by ours. What claims to be made after
     * {@code now}, or more than {@link #OLDEST} before, was made by a phone whose clock is wrong, and counts as made now.
     */
    public static Instant corrected(Instant claimed, Instant now) {
        boolean believable = !claimed.isAfter(now) && !claimed.isBefore(now.minus(OLDEST));
        return believable ? claimed : now;
    }
}
