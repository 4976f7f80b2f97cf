package lanyard.ledger.kafka;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** What the ledger of one service tells Micrometer, as {@code lanyard.ledger.*} with the tag {@code service}. */
final class LedgerMetrics {

    private final MeterRegistry registry;
    private final Tags tags;
    private final DistributionSummary batch;
    private final Timer commit;
    private final Counter folded;
    private final Timer folding;

    LedgerMetrics(MeterRegistry registry, String service) {
        this.registry = registry;
        this.tags = Tags.of("service", service);
        this.batch = DistributionSummary.builder("lanyard.ledger.batch")
            .description("commands and foreign events in one transaction")
            .tags(tags)
            .register(registry);
        this.commit = Timer.builder("lanyard.ledger.commit")
            .description("from beginning to end of a transaction")
            .tags(tags)
            .publishPercentiles(0.5, 0.99)
            .register(registry);
        this.folded = Counter.builder("lanyard.ledger.folded")
            .description("records taken in at the start")
            .tags(tags)
            .register(registry);
        this.folding = Timer.builder("lanyard.ledger.folding")
            .description("from the start until all that was there has been taken in")
            .tags(tags)
            .register(registry);
    }

    /** All that was there at the start has been taken in. */
    void folded(long records, long nanos) {
        folded.increment((double) records);
        folding.record(nanos, TimeUnit.NANOSECONDS);
    }

    void committed(int size, long nanos) {
        batch.record(size);
        commit.record(nanos, TimeUnit.NANOSECONDS);
    }

    <T> void gauge(String name, String description, int partition, T of, ToDoubleFunction<T> value) {
        Gauge.builder("lanyard.ledger." + name, of, value)
            .description(description)
            .tags(tags.and("partition", Integer.toString(partition)))
            .strongReference(true)
            .register(registry);
    }
}
