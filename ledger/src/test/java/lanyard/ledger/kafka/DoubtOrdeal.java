package lanyard.ledger.kafka;

import static lanyard.ledger.kafka.Fairground.command;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import lanyard.ledger.Answer;
import lanyard.ledger.CommandKey;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.kafka.LossyProxy.Loss;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.apache.kafka.common.IsolationLevel;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The leader of the gate cannot tell whether a batch with commands and events of the booth was committed. */
class DoubtOrdeal {

    private static final HistoryId FAIR = new HistoryId("fair");

    /** Calls of the leader's thread that wait for the test. */
    private record Gatekeeper(CountDownLatch reached, CountDownLatch released) {
        Gatekeeper() {
            this(new CountDownLatch(1), new CountDownLatch(1));
        }

        Submission<Gate.Command> waiting(int number) {
            return new Submission<>(
                FAIR,
                CommandKey.random(),
                Retention.A_DAY,
                "test",
                Fairground.NOON,
                _ -> {
                    reached.countDown();
                    try {
                        released.await();
                    } catch (InterruptedException stopped) {
                        Thread.currentThread().interrupt();
                    }
                    return new Gate.Command.Enter(number);
                },
                List.of()
            );
        }
    }

    @ParameterizedTest(name = "lost: the {0}")
    @EnumSource(names = { "REQUEST", "ANSWER" })
    void what_was_committed_is_found_and_what_was_not_is_decided_again(Loss loss, @TempDir Path directory)
        throws Exception {
        try (
            var proxy = new LossyProxy();
            var broker = ChildBroker.alone(
                directory,
                Map.of("advertised.listeners", "CLIENTS://" + proxy.address())
            ).awaitReady()
        ) {
            proxy.forwardTo(broker.address());
            Fairground fairground = Fairground.at(proxy.address());
            SimpleMeterRegistry metrics = new SimpleMeterRegistry();
            try (
                var booth = fairground.open(Booth.SERVICE, Booth.MODEL);
                var gate = new KafkaLedger<>(fairground.settings(Gate.SERVICE), Gate.MODEL, metrics)
            ) {
                gate.start();
                Awaiting.that("the gate is led", () -> gate.leads(0));
                booth.submit(command(FAIR, new Booth.Command.Open(100))).get();
                for (int i = 0; i < 7; i++) {
                    booth.submit(command(FAIR, new Booth.Command.Take("early"))).get();
                }
                gate.view(FAIR, 7, Duration.ofSeconds(10));

                // One batch holds the leader while the next one gathers: three events of the booth, six commands.
                Gatekeeper first = new Gatekeeper();
                Gatekeeper second = new Gatekeeper();
                List<CompletableFuture<Answer<Gate.Event>>> entering = new ArrayList<>();
                entering.add(gate.submit(first.waiting(1)));
                first.reached().await();
                for (int i = 0; i < 3; i++) {
                    booth.submit(command(FAIR, new Booth.Command.Take("late"))).get();
                }
                entering.add(gate.submit(second.waiting(2)));
                for (int number = 3; number <= 7; number++) {
                    entering.add(gate.submit(command(FAIR, new Gate.Command.Enter(number))));
                }
                Awaiting.that("nine wait", () -> metrics.get("lanyard.ledger.queue").gauge().value() == 9);
                first.released().countDown();
                second.reached().await();
                proxy.loseEndsOf("lanyard.gate.leader-0", loss);
                second.released().countDown();

                for (var answer : entering) {
                    assertThat(answer.get()).isInstanceOf(Answer.Done.class);
                }
                assertThat(proxy.lost()).as("ends of transactions lost").isPositive();
                Log log = fairground.log(Gate.SERVICE).isGapless();
                assertThat(log.terms()).containsExactly(1L);
                assertThat(
                    log
                        .of("fair")
                        .stream()
                        .map(record -> Log.event(Gate.MODEL.codec(), record))
                ).containsExactlyInAnyOrderElementsOf(expectedAndEntered());
                assertThat(timesWritten(fairground, "gate.entered.v1"))
                    .as("six once and one in the batch before, or all six twice")
                    .isEqualTo(loss == Loss.ANSWER ? 7 : 13);
                try (var rebuilt = fairground.follow(fairground.settings(Gate.SERVICE), Gate.MODEL)) {
                    assertThat(rebuilt.digest(0)).isEqualTo(gate.digest(0));
                }
            }
        }
    }

    private static List<Gate.Event> expectedAndEntered() {
        List<Gate.Event> events = new ArrayList<>();
        IntStream.rangeClosed(1, 10).forEach(number -> events.add(new Gate.Event.Expected(number)));
        IntStream.rangeClosed(1, 7).forEach(number -> events.add(new Gate.Event.Entered(number)));
        return events;
    }

    /** Committed or not. */
    private static long timesWritten(Fairground fairground, String type) throws Exception {
        return Log.raw(
            LedgerSettings.eventsTopic(Gate.SERVICE),
            fairground.client(),
            IsolationLevel.READ_UNCOMMITTED
        )
            .stream()
            .filter(record -> Wire.read(record).type().equals(type))
            .count();
    }
}
