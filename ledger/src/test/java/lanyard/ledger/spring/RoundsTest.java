package lanyard.ledger.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoundsTest {

    private final CountDownLatch three = new CountDownLatch(3);

    /** Fails in every round. */
    private final Rounds rounds = new Rounds("test-rounds", Duration.ofMillis(1)) {
        @Override
        protected void round() {
            three.countDown();
            throw new IllegalStateException("broken");
        }
    };

    @Test
    void a_round_that_fails_is_followed_by_another() throws InterruptedException {
        rounds.start();
        try {
            assertThat(rounds.isRunning()).isTrue();
            assertThat(three.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            rounds.stop();
        }
        assertThat(rounds.isRunning()).isFalse();
    }
}
