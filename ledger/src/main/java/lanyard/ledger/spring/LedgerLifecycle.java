package lanyard.ledger.spring;

import java.time.Duration;
import lanyard.ledger.kafka.KafkaLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;

/**
 * Runs one ledger with the application: before the web server takes requests, and until after it has stopped. Also its
 * health: down while nobody leads, or while a history is frozen.
 */
public final class LedgerLifecycle implements SmartLifecycle, HealthIndicator {

    /** Behind a broker in the same process, before everything that serves. */
    public static final int PHASE = -1_000;

    private static final Logger log = LoggerFactory.getLogger(LedgerLifecycle.class);
    private static final Duration FOLDING = Duration.ofMinutes(10);

    private final KafkaLedger<?, ?, ?> ledger;
    private volatile boolean running;

    public LedgerLifecycle(KafkaLedger<?, ?, ?> ledger) {
        this.ledger = ledger;
    }

    @Override
    public void start() {
        ledger.start();
        running = true;
        try {
            if (!ledger.awaitCurrent(FOLDING)) {
                log.warn("{} has not folded its log after {}; serving anyway", ledger, FOLDING);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        ledger.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public Health health() {
        Health.Builder health = ledger.isReady() && ledger.frozen().isEmpty() ? Health.up() : Health.down();
        return health
            .withDetail("leader", ledger.isReady())
            .withDetail("upToDate", ledger.isUpToDate())
            .withDetail("frozen", ledger.frozen())
            .withDetail("stale", ledger.stale())
            .build();
    }
}
