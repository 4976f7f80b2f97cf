package lanyard.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class CommandQueueTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final CommandQueue<String, String> queue = new CommandQueue<>(8, 4);

    private static Work<String, String> work(String name) {
        return new Work.CaughtUp<>(name);
    }

    @Test
    void a_full_queue_turns_callers_away() {
        for (int i = 0; i < 8; i++) {
            assertThat(queue.offer(work("w" + i))).isTrue();
        }
        assertThat(queue.offer(work("one too many"))).isFalse();
    }

    @Test
    void other_services_get_a_quarter_of_a_batch_while_callers_wait() throws InterruptedException {
        for (int i = 0; i < 4; i++) {
            queue.offer(work("asked" + i));
            queue.putForeign(work("foreign" + i));
        }
        assertThat(queue.take(AT_ONCE)).containsExactly(
            work("foreign0"),
            work("asked0"),
            work("asked1"),
            work("asked2")
        );
    }

    @Test
    void other_services_get_the_whole_batch_when_nobody_asks() throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            queue.putForeign(work("foreign" + i));
        }
        assertThat(queue.take(AT_ONCE)).hasSize(4);
        assertThat(queue.take(AT_ONCE)).containsExactly(work("foreign4"));
    }

    @Test
    void what_other_services_tell_alone_is_taken_together() throws Exception {
        queue.putForeign(work("foreign0"));
        var taken = CompletableFuture.supplyAsync(this::take);
        queue.putForeign(work("foreign1"));
        assertThat(taken.get()).containsExactly(work("foreign0"), work("foreign1"));
    }

    @Test
    void who_asks_does_not_wait_for_what_other_services_tell() throws InterruptedException {
        queue.putForeign(work("foreign"));
        queue.offer(work("asked"));
        long began = System.nanoTime();
        assertThat(queue.take(AT_ONCE)).containsExactly(work("foreign"), work("asked"));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(CommandQueue.LINGER);
    }

    private List<Work<String, String>> take() {
        try {
            return queue.take(Duration.ofSeconds(10));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_closed_queue_gives_back_what_was_not_decided_and_takes_nothing() throws InterruptedException {
        queue.offer(work("a"));
        assertThat(queue.close()).isEqualTo(List.of(work("a")));
        assertThat(queue.offer(work("b"))).isFalse();
        assertThat(queue.putForeign(work("c"))).isFalse();
        assertThat(queue.take(AT_ONCE)).isEmpty();
    }
}
