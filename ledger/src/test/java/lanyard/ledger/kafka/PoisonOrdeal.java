package lanyard.ledger.kafka;

import static lanyard.ledger.kafka.Fairground.command;
import static lanyard.ledger.kafka.Fairground.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import lanyard.ledger.Answer;
import lanyard.ledger.HistoryId;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands at fault in the middle of others, on a broker that takes no record beyond 20 kB. */
class PoisonOrdeal {

    private static ChildBroker broker;
    private static Fairground fairground;

    @BeforeAll
    static void start(@TempDir Path directory) {
        broker = ChildBroker.alone(directory, Map.of("message.max.bytes", "20000")).awaitReady();
        fairground = Fairground.at(broker.address());
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void a_rule_that_throws_harms_nobody_else() throws Exception {
        HistoryId fair = new HistoryId("exploding");
        harmsNobodyElse(fair, command(fair, new Booth.Command.Explode()));
    }

    @Test
    void an_event_that_the_broker_does_not_take_harms_nobody_else() throws Exception {
        HistoryId fair = new HistoryId("long");
        harmsNobodyElse(fair, command(fair, new Booth.Command.Chat("ada", 50_000)));
    }

    @Test
    void an_event_beyond_every_bound_harms_nobody_else() throws Exception {
        HistoryId fair = new HistoryId("longer");
        harmsNobodyElse(fair, command(fair, new Booth.Command.Chat("ada", 2_000_000)));
    }

    @Test
    void a_document_that_the_broker_does_not_take_harms_nobody_else() throws Exception {
        HistoryId fair = new HistoryId("thick");
        harmsNobodyElse(fair, named(fair, "ada", "x".repeat(50_000)));
    }

    private static void harmsNobodyElse(HistoryId fair, Submission<Booth.Command> poison) throws Exception {
        try (var booth = fairground.open(Booth.SERVICE, Booth.MODEL)) {
            booth.submit(command(fair, new Booth.Command.Open(1_000))).get();
            List<CompletableFuture<Answer<Booth.Event>>> harmless = new ArrayList<>();
            CompletableFuture<Answer<Booth.Event>> poisoned = null;
            for (int i = 0; i < 200; i++) {
                if (i == 100) {
                    poisoned = booth.submit(poison);
                }
                harmless.add(booth.submit(named(fair, "id-" + i, "name-" + i)));
            }
            for (var answer : harmless) {
                assertThat(answer.get()).isInstanceOf(Answer.Done.class);
            }
            assertThatThrownBy(poisoned::get).hasCauseInstanceOf(NotAnswered.Broken.class);
            Log log = fairground.log(Booth.SERVICE).isGapless();
            assertThat(log.of(fair.value())).hasSize(201);
            assertThat(log.records()).noneMatch(
                record -> record.cause() != null && record.cause().key().equals(poison.key())
            );
            assertThat(booth.view(fair).documents().all(Booth.HOLDERS)).hasSize(200);
            try (var rebuilt = fairground.follow(fairground.settings(Booth.SERVICE), Booth.MODEL)) {
                assertThat(rebuilt.digest(0)).isEqualTo(booth.digest(0));
            }
        }
    }
}
