package lanyard.ledger.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lanyard.ledger.kafka.Fairground.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanyard.ledger.Answer;
import lanyard.ledger.HistoryHealth;
import lanyard.ledger.HistoryId;
import lanyard.ledger.LogRecord;
import lanyard.ledger.NotAnswered;
import lanyard.ledger.Seen;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records in the log that nobody should have written. */
class UnreadableOrdeal {

    private static final HistoryId DAMAGED = new HistoryId("damaged");
    private static final HistoryId SOUND = new HistoryId("sound");

    @TempDir
    Path directory;

    private ChildBroker broker;
    private Fairground fairground;

    @BeforeEach
    void start() {
        broker = ChildBroker.alone(directory).awaitReady();
        fairground = Fairground.at(broker.address());
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void a_damaged_record_freezes_its_history_only_until_it_is_skipped() throws Exception {
        try (var booth = fairground.open(Booth.SERVICE, Booth.MODEL)) {
            booth.submit(command(DAMAGED, new Booth.Command.Open(10))).get();
            booth.submit(command(SOUND, new Booth.Command.Open(10))).get();
        }
        write(DAMAGED, 2, "booth.taken.v1", "{\"number\": \"three");
        write(DAMAGED, 3, "booth.taken.v1", "{\"number\": 1, \"who\": \"behind it\"}");
        try (var booth = fairground.open(Booth.SERVICE, Booth.MODEL)) {
            assertThat(booth.frozen()).containsOnlyKeys(DAMAGED);
            assertThat(booth.health(DAMAGED).unreadable())
                .extracting(HistoryHealth.Unreadable::sequence)
                .isEqualTo(2L);
            assertThat(booth.health(SOUND).isWell()).isTrue();
            assertThatThrownBy(
                booth.submit(command(DAMAGED, new Booth.Command.Take("ada")))::get
            ).hasCauseInstanceOf(NotAnswered.Frozen.class);
            assertThat(booth.submit(command(SOUND, new Booth.Command.Take("ada"))).get()).isInstanceOf(
                Answer.Done.class
            );

            assertThat(booth.skip(DAMAGED, 2, "organiser", Fairground.NOON).get()).isEqualTo(
                new Answer.Done<>(List.of(), 4)
            );
            assertThat(booth.frozen()).isEmpty();
            assertThat(booth.health(DAMAGED).isWell()).isTrue();
            assertThat(booth.submit(command(DAMAGED, new Booth.Command.Take("ada"))).get()).isEqualTo(
                new Answer.Done<>(List.of(new Booth.Event.Taken(2, "ada")), 5)
            );
            try (var rebuilt = fairground.follow(fairground.settings(Booth.SERVICE), Booth.MODEL)) {
                assertThat(rebuilt.digest(0)).isEqualTo(booth.digest(0));
            }
        }
        fairground.log(Booth.SERVICE).isGapless();
    }

    @Test
    void an_unknown_type_makes_the_instance_leave_the_group() throws Exception {
        try (var booth = fairground.open(Booth.SERVICE, Booth.MODEL); var admin = fairground.admin()) {
            booth.submit(command(SOUND, new Booth.Command.Open(10))).get();
            write(SOUND, 2, "booth.taken.v2", "{}");
            Awaiting.that("nobody is in the group", () ->
                admin
                    .describeConsumerGroups(List.of("lanyard.booth.leaders"))
                    .describedGroups()
                    .get("lanyard.booth.leaders")
                    .get()
                    .members()
                    .isEmpty()
            );
            assertThat(booth.leads(0)).isFalse();
            assertThatThrownBy(
                booth.submit(command(SOUND, new Booth.Command.Take("ada")))::get
            ).hasCauseInstanceOf(NotAnswered.Unavailable.class);
            assertThat(booth.view(SOUND).state().tickets()).as("it still answers reads").isEqualTo(10);
        }
    }

    @Test
    void an_unknown_type_that_may_be_skipped_is_passed_over() throws Exception {
        try (var booth = fairground.open(Booth.SERVICE, Booth.MODEL)) {
            booth.submit(command(SOUND, new Booth.Command.Open(10))).get();
        }
        write(
            new LogRecord(
                SOUND,
                2,
                "booth.weather.v1",
                Fairground.NOON,
                null,
                Seen.NOTHING,
                true,
                "{}".getBytes(UTF_8)
            )
        );
        try (var booth = fairground.open(Booth.SERVICE, Booth.MODEL)) {
            assertThat(
                booth
                    .submit(command(SOUND, new Booth.Command.Take("ada")))
                    .get()
                    .position()
            ).isEqualTo(3);
        }
    }

    @Test
    void an_unreadable_record_of_another_service_stops_that_source_and_nothing_else() throws Exception {
        try (
            var booth = fairground.open(Booth.SERVICE, Booth.MODEL);
            var gate = fairground.open(Gate.SERVICE, Gate.MODEL)
        ) {
            booth.submit(command(SOUND, new Booth.Command.Open(10))).get();
            booth.submit(command(SOUND, new Booth.Command.Take("ada"))).get();
            gate.view(SOUND, 1, Duration.ofSeconds(10));
            write(SOUND, 3, "booth.taken.v1", "{\"number\": \"three");
            Awaiting.that("the source is stale", () -> gate.stale().containsKey(Booth.SERVICE));
            assertThat(gate.isUpToDate()).isFalse();
            assertThat(gate.submit(command(SOUND, new Gate.Command.Enter(1))).get()).isInstanceOf(
                Answer.Done.class
            );
        }
    }

    private void write(HistoryId history, long sequence, String type, String value) {
        write(
            new LogRecord(
                history,
                sequence,
                type,
                Fairground.NOON,
                null,
                Seen.NOTHING,
                false,
                value.getBytes(UTF_8)
            )
        );
    }

    private void write(LogRecord record) {
        Map<String, Object> config = new HashMap<>(fairground.client());
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(
                new Wire(Booth.SERVICE).write(LedgerSettings.eventsTopic(Booth.SERVICE), 0, record)
            );
        }
    }
}
