package lanyard.ledger.kafka;

import static lanyard.ledger.kafka.Fairground.command;
import static lanyard.ledger.kafka.Fairground.named;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import lanyard.ledger.Answer;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Ledger;
import lanyard.ledger.Model;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Submission;
import lanyard.onemachine.broker.Accounts;
import lanyard.onemachine.broker.BrokerSettings;
import lanyard.onemachine.broker.EmbeddedBroker;
import lanyard.onemachine.broker.Node;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole ledger over a real broker that asks for credentials, as on one machine. */
class KafkaLedgerTest {

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start(@TempDir Path directory) {
        Accounts accounts = Accounts.keptIn(directory.resolve("accounts"), List.of());
        broker = EmbeddedBroker.start(
            BrokerSettings.alone(directory.resolve("kafka"), Node.onFreePorts(), accounts)
        );
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void a_command_is_decided_once_however_often_it_is_submitted() throws Exception {
        HistoryId fair = new HistoryId("repeats");
        try (var booth = open(Booth.SERVICE, Booth.MODEL)) {
            assertThat(booth.leadsAll()).isTrue();
            booth.submit(command(fair, new Booth.Command.Open(10))).get();
            Submission<Booth.Command> take = command(fair, new Booth.Command.Take("ada"));
            var first = booth.submit(take);
            var second = booth.submit(take);
            assertThat(first.get())
                .isEqualTo(new Answer.Done<>(List.of(new Booth.Event.Taken(1, "ada")), 2))
                .isEqualTo(second.get())
                .isEqualTo(booth.submit(take).get());
            assertThat(booth.view(fair).state().taken()).containsOnlyKeys(1);
        }
    }

    @Test
    void a_refusal_is_remembered_too() throws Exception {
        HistoryId fair = new HistoryId("refusals");
        try (var booth = open(Booth.SERVICE, Booth.MODEL)) {
            Submission<Booth.Command> early = command(fair, new Booth.Command.Take("ada"));
            assertThat(booth.submit(early).get()).isEqualTo(new Answer.Refused<>("SOLD_OUT", 1));
            booth.submit(command(fair, new Booth.Command.Open(10))).get();
            assertThat(booth.submit(early).get()).isEqualTo(new Answer.Refused<>("SOLD_OUT", 1));
        }
    }

    @Test
    void a_key_is_good_for_one_command_only() throws Exception {
        HistoryId fair = new HistoryId("keys");
        try (var booth = open(Booth.SERVICE, Booth.MODEL)) {
            CommandKey key = new CommandKey(UUID.randomUUID(), 1);
            CommandKey reused = new CommandKey(key.id(), 2);
            booth.submit(Submission.of(fair, key, "test", Fairground.NOON, new Booth.Command.Open(1))).get();
            var again = booth.submit(
                Submission.of(fair, reused, "test", Fairground.NOON, new Booth.Command.Open(2))
            );
            assertThatThrownBy(again::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NotAnswered.KeyReused.class);
        }
    }

    @Test
    void documents_are_written_with_the_events_and_found_by_their_unique_key() throws Exception {
        HistoryId fair = new HistoryId("documents");
        try (var booth = open(Booth.SERVICE, Booth.MODEL)) {
            booth.submit(command(fair, new Booth.Command.Open(1))).get();
            booth.submit(named(fair, "a", "Ada")).get();
            booth.submit(named(fair, "b", "Ben")).get();
            assertThat(booth.view(fair).documents().find(Booth.HOLDERS, "a")).contains(
                new Booth.Holder("Ada")
            );
            assertThat(booth.view(fair).documents().holder(Booth.HOLDERS, "Ada")).contains("a");
            assertThat(booth.view(fair).documents().find(Booth.HOLDERS, "b")).isEmpty();
        }
        try (var booth = open(Booth.SERVICE, Booth.MODEL)) {
            assertThat(booth.view(fair).documents().all(Booth.HOLDERS)).containsOnlyKeys("a");
        }
    }

    @Test
    void whoever_was_away_for_a_day_forgets_what_was_erased_meanwhile() throws Exception {
        HistoryId fair = new HistoryId("away");
        Fairground fairground = new Fairground(broker.clientSettings(Accounts.BROKER));
        AtomicReference<Instant> now = new AtomicReference<>(Fairground.NOON);
        try (
            var booth = fairground.open(fairground.settings(Booth.SERVICE), Booth.MODEL, now::get);
            var gate = fairground.open(fairground.settings(Gate.SERVICE), Gate.MODEL, now::get)
        ) {
            booth.submit(command(fair, new Booth.Command.Open(10))).get();
            booth.submit(named(fair, "a", "Ada")).get();
            booth.submit(named(fair, "b", "Ben")).get();
            Awaiting.that(
                "the gate reads the booth's documents",
                () -> gate.view(fair).documents().all(Booth.HOLDERS).size() == 2
            );
            String digest = booth.digest(0);
            fairground.dropAllButTheLast(Booth.HOLDERS);

            now.set(Fairground.NOON.plus(Duration.ofHours(25)));

            for (Ledger<?, ?, ?> ledger : List.of(booth, gate)) {
                Awaiting.that("what is gone is forgotten by " + ledger, () ->
                    ledger.view(fair).documents().find(Booth.HOLDERS, "a").isEmpty()
                );
                assertThat(ledger.view(fair).documents().holder(Booth.HOLDERS, "Ada")).isEmpty();
                assertThat(ledger.view(fair).documents().find(Booth.HOLDERS, "b")).contains(
                    new Booth.Holder("Ben")
                );
            }
            assertThat(booth.digest(0)).isEqualTo(digest);
            booth.submit(named(fair, "c", "Ada")).get();
            assertThat(booth.view(fair).documents().holder(Booth.HOLDERS, "Ada")).contains("c");
        }
    }

    @Test
    void topics_say_how_long_one_may_be_away() throws Exception {
        Fairground fairground = new Fairground(broker.clientSettings(Accounts.BROKER));
        DocumentTopic<Booth.Holder> brief = new DocumentTopic<>(
            "lanyard.brief.holders",
            Booth.Holder.class,
            Booth.Holder::name
        );
        Topics topics = new Topics(fairground.settings("brief"));
        try (var admin = fairground.admin()) {
            assertThat(topics.tombstonesStay(admin, List.of(brief))).isEqualTo(Duration.ofDays(1));
            topics.ensure(admin, List.of(brief));
            assertThat(topics.tombstonesStay(admin, List.of(brief))).isEqualTo(Duration.ofDays(1));
            fairground.set(brief, TopicConfig.DELETE_RETENTION_MS_CONFIG, "60000");
            Awaiting.that("a minute", () ->
                topics.tombstonesStay(admin, List.of(Booth.HOLDERS, brief)).equals(Duration.ofMinutes(1))
            );
        }
    }

    @Test
    void a_restart_finds_everything_as_it_was() throws Exception {
        HistoryId fair = new HistoryId("restart");
        Submission<Booth.Command> take = command(fair, new Booth.Command.Take("ada"));
        Answer<Booth.Event> answer;
        String digest;
        try (var booth = open(Booth.SERVICE, Booth.MODEL)) {
            booth.submit(command(fair, new Booth.Command.Open(10))).get();
            answer = booth.submit(take).get();
            digest = booth.digest(0);
        }
        try (var booth = open(Booth.SERVICE, Booth.MODEL)) {
            assertThat(booth.digest(0)).isEqualTo(digest);
            assertThat(booth.submit(take).get()).isEqualTo(answer);
        }
    }

    @Test
    void what_one_service_tells_another_takes_into_its_own_history() throws Exception {
        HistoryId fair = new HistoryId("neighbours");
        try (var booth = open(Booth.SERVICE, Booth.MODEL); var gate = open(Gate.SERVICE, Gate.MODEL)) {
            booth.submit(command(fair, new Booth.Command.Open(10))).get();
            booth.submit(named(fair, "a", "Ada")).get();
            gate.view(fair, 1, Duration.ofSeconds(10));
            assertThat(gate.submit(command(fair, new Gate.Command.Enter(1))).get()).isEqualTo(
                new Answer.Done<>(List.of(new Gate.Event.Entered(1)), 2)
            );
            Awaiting.that("the gate reads the booth's documents", () ->
                gate.view(fair).documents().find(Booth.HOLDERS, "a").isPresent()
            );
            Awaiting.that("the gate has caught up", gate::isUpToDate);
        }
        try (var gate = open(Gate.SERVICE, Gate.MODEL)) {
            Awaiting.that("the gate has caught up", gate::isUpToDate);
            assertThat(gate.submit(command(fair, new Gate.Command.Enter(1))).get()).isEqualTo(
                new Answer.Refused<>("ALREADY_IN", 3)
            );
        }
    }

    @Test
    void instances_share_the_partitions_and_each_knows_who_leads() throws Exception {
        Model<Booth, Booth.Command, Booth.Event> model = new Model<>(
            Booth.DECIDER,
            Booth.CODEC,
            List.of(),
            List.of(),
            List.of()
        );
        Fairground fairground = new Fairground(broker.clientSettings(Accounts.BROKER));
        try (
            var one = fairground.follow(spread(fairground, "http://one"), model);
            var other = fairground.follow(spread(fairground, "http://other"), model)
        ) {
            Awaiting.that("each leads two", () -> led(one) == 2 && led(other) == 2);
            Awaiting.that("each knows who leads the rest", () -> one.isReady() && other.isReady());
            assertThat(one.leadsAll() || other.leadsAll()).isFalse();
            for (int i = 0; i < 20; i++) {
                HistoryId fair = new HistoryId("fair-" + i);
                boolean here = one.leads(fair.partition(4));
                var asked = (here ? other : one).submit(command(fair, new Booth.Command.Open(i + 1)));
                assertThatThrownBy(asked::get)
                    .hasCauseInstanceOf(NotAnswered.LedElsewhere.class)
                    .hasMessageContaining(here ? "http://one" : "http://other");
                assertThatThrownBy(() -> (here ? other : one).askLeader(fair)).isInstanceOf(
                    NotAnswered.LedElsewhere.class
                );
                assertThatCode(() -> (here ? one : other).askLeader(fair)).doesNotThrowAnyException();
                Answer<?> answer = (here ? one : other)
                    .submit(command(fair, new Booth.Command.Open(i + 1)))
                    .get();
                var seen = (here ? other : one).view(fair, answer.position(), Duration.ofSeconds(10));
                assertThat(seen.state().tickets()).isEqualTo(i + 1);
            }
            assertThat(one.histories()).hasSize(20);
        }
    }

    private static LedgerSettings spread(Fairground fairground, String address) {
        return LedgerSettings.of("spread", fairground.client(), 4, 1, address);
    }

    private static long led(KafkaLedger<?, ?, ?> ledger) {
        return IntStream.range(0, 4).filter(ledger::leads).count();
    }

    private static <S, C, E> KafkaLedger<S, C, E> open(String service, Model<S, C, E> model)
        throws Exception {
        return new Fairground(broker.clientSettings(Accounts.BROKER)).open(service, model);
    }
}
