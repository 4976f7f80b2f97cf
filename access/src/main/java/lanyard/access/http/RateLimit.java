package lanyard.access.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * Limits attempts, by address or by whatever else they have in common. Keys are kept in memory only, at most 20,000 of
 * them; whoever floods it with keys is limited by the other key they cannot change.
 */
public final class RateLimit {

    private static final int KEYS = 20_000;

    private final int attempts;
    private final Duration span;
    private final InstantSource clock;
    private final Cache<String, Bucket> buckets;
    private final Cache<Request, Boolean> admitted;

    private record Request(String key, UUID id) {}

    /**
     * @param level attempts that were made and not yet forgotten, at the time {@code at}
     * @param admitted whether the last attempt was one of them; attempts that are turned away do not count
     */
    private record Bucket(double level, long at, boolean admitted) {}

    /** {@code attempts} at once, and as many again spread over each {@code span}. */
    public RateLimit(int attempts, Duration span) {
        this(attempts, span, InstantSource.system());
    }

    RateLimit(int attempts, Duration span, InstantSource clock) {
        this.attempts = attempts;
        this.span = span;
        this.clock = clock;
        this.buckets = Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(span).build();
        this.admitted = Caffeine.newBuilder().maximumSize(KEYS).expireAfterWrite(span).build();
    }

    /**
     * The same for a request that may be repeated: once it was admitted, it is no further attempt within the span.
     *
     * @throws Problem as {@link #attempt(String)} says
     */
    public void attempt(String key, UUID request) {
        Request asked = new Request(key, request);
        if (admitted.getIfPresent(asked) == null) {
            attempt(key);
            admitted.put(asked, true);
        }
    }

    /** @throws Problem {@code too-many-requests} when there were too many of the same {@code key} */
    public void attempt(String key) {
        long now = clock.millis();
        double perMillisecond = (double) attempts / span.toMillis();
        Bucket bucket = buckets.asMap().compute(key, (_, before) -> {
            double left =
                before == null ? 0 : Math.max(0, before.level() - (now - before.at()) * perMillisecond);
            boolean admitted = left + 1 <= attempts;
            return new Bucket(admitted ? left + 1 : left, now, admitted);
        });
        if (!bucket.admitted()) {
            double tooMuch = bucket.level() + 1 - attempts;
            throw Problem.tooManyRequests(Duration.ofMillis((long) (tooMuch / perMillisecond)));
        }
    }
}
