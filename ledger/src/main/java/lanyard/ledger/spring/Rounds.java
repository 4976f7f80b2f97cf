package lanyard.ledger.spring;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import lanyard.ledger.Ledger;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks again and again, as time goes by, whether something is to be decided that nobody asks for, as long as the context
 * runs. Every instance looks; what it has decided is decided by whoever leads.
 */
public abstract class Rounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Rounds.class);

    private final String name;
    private final Duration every;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread rounds;

    /** @param name of the thread */
    protected Rounds(String name, Duration every) {
        this.name = name;
        this.every = every;
    }

    /** One look. What fails is tried again in the next round. */
    protected abstract void round() throws InterruptedException;

    /** Has it decided, unless another instance leads: that one looks, too. */
    protected static <C> void decide(Ledger<?, C, ?> ledger, Submission<C> submission)
        throws InterruptedException {
        try {
            ledger.submit(submission).get();
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof NotAnswered)) {
                throw new IllegalStateException("a ledger fails with NotAnswered only", failed.getCause());
            }
        }
    }

    @Override
    public void start() {
        rounds = Thread.ofVirtual().name(name).start(this::run);
    }

    private void run() {
        try {
            while (!stopped.await(every.toMillis(), TimeUnit.MILLISECONDS)) {
                try {
                    round();
                } catch (RuntimeException failed) {
                    log.warn("{}: a round failed: {}", name, failed.getClass().getName());
                }
            }
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        stopped.countDown();
        rounds = null;
    }

    @Override
    public boolean isRunning() {
        return rounds != null;
    }
}
