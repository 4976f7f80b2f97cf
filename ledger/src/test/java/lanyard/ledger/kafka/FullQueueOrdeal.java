package lanyard.ledger.kafka;

import static lanyard.ledger.kafka.Fairground.command;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import lanyard.ledger.Answer;
import lanyard.ledger.HistoryId;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More people than the queue has places, while the broker takes its time. */
class FullQueueOrdeal {

    @Test
    void whoever_finds_no_place_is_told_at_once_and_whoever_did_is_served(@TempDir Path directory)
        throws Exception {
        HistoryId fair = new HistoryId("fair");
        try (var broker = ChildBroker.alone(directory).awaitReady()) {
            Fairground fairground = Fairground.at(broker.address());
            LedgerSettings usual = fairground.settings(Booth.SERVICE);
            LedgerSettings small = new LedgerSettings(
                usual.service(),
                usual.client(),
                1,
                (short) 1,
                usual.address(),
                50,
                20,
                Duration.ofSeconds(15),
                usual.erasedWithin()
            );
            try (var booth = fairground.open(small, Booth.MODEL)) {
                booth.submit(command(fair, new Booth.Command.Open(1_000))).get();
                Map<UUID, CompletableFuture<Answer<Booth.Event>>> asked = new LinkedHashMap<>();
                Signal.freeze(broker.pid());
                for (int i = 0; i < 500; i++) {
                    Submission<Booth.Command> take = command(fair, new Booth.Command.Take("person-" + i));
                    asked.put(take.key().id(), booth.submit(take));
                }
                long turnedAway = asked
                    .values()
                    .stream()
                    .filter(CompletableFuture::isCompletedExceptionally)
                    .count();
                assertThat(turnedAway)
                    .as("turned away while the broker stood still")
                    .isGreaterThanOrEqualTo(400);
                Signal.thaw(broker.pid());

                for (var one : asked.entrySet()) {
                    assertThat(isServed(one.getValue())).isEqualTo(!isTurnedAway(one.getValue()));
                }
                Map<UUID, Long> there = fairground
                    .log(Booth.SERVICE)
                    .isGapless()
                    .of("fair")
                    .stream()
                    .collect(Collectors.groupingBy(r -> r.cause().key().id(), Collectors.counting()));
                for (var one : asked.entrySet()) {
                    assertThat(there.getOrDefault(one.getKey(), 0L)).isEqualTo(
                        isServed(one.getValue()) ? 1L : 0L
                    );
                }
            }
        }
    }

    private static boolean isServed(CompletableFuture<Answer<Booth.Event>> answer) throws Exception {
        try {
            return answer.get() instanceof Answer.Done;
        } catch (ExecutionException none) {
            return false;
        }
    }

    private static boolean isTurnedAway(CompletableFuture<Answer<Booth.Event>> answer) {
        return answer.isCompletedExceptionally() && answer.exceptionNow() instanceof NotAnswered.Unavailable;
    }
}
