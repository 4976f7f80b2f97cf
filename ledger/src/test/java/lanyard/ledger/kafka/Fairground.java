package lanyard.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Model;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** A Kafka with booths and gates on it, in this process. */
record Fairground(Map<String, Object> client) {
    static final Instant NOON = Instant.parse("2024-10-15T12:00:00Z");

    static Fairground at(String bootstrapServers) {
        return new Fairground(Map.of("bootstrap.servers", bootstrapServers));
    }

    LedgerSettings settings(String service) {
        return LedgerSettings.of(service, client, 1, 1, "http://" + service);
    }

    /** An instance that leads. */
    <S, C, E> KafkaLedger<S, C, E> open(String service, Model<S, C, E> model) throws Exception {
        return open(settings(service), model);
    }

    <S, C, E> KafkaLedger<S, C, E> open(LedgerSettings settings, Model<S, C, E> model) throws Exception {
        return open(settings, model, InstantSource.system());
    }

    /** An instance that leads, by that clock. */
    <S, C, E> KafkaLedger<S, C, E> open(LedgerSettings settings, Model<S, C, E> model, InstantSource clock)
        throws Exception {
        KafkaLedger<S, C, E> ledger = follow(settings, model, clock);
        Awaiting.that(settings.service() + " leads", () -> ledger.leads(0));
        return ledger;
    }

    /** An instance that has folded what is there. */
    <S, C, E> KafkaLedger<S, C, E> follow(LedgerSettings settings, Model<S, C, E> model) throws Exception {
        return follow(settings, model, InstantSource.system());
    }

    private <S, C, E> KafkaLedger<S, C, E> follow(
        LedgerSettings settings,
        Model<S, C, E> model,
        InstantSource clock
    ) throws Exception {
        KafkaLedger<S, C, E> ledger = new KafkaLedger<>(settings, model, new SimpleMeterRegistry(), clock);
        ledger.start();
        assertThat(ledger.awaitCurrent(Duration.ofSeconds(30))).isTrue();
        return ledger;
    }

    Log log(String service) throws Exception {
        return Log.of(service, client);
    }

    Admin admin() {
        return new Clients(settings("test")).admin();
    }

    /** Has a topic hold its last document only, with nothing left that says so: as if the others had been erased long ago. */
    void dropAllButTheLast(DocumentTopic<?> topic) throws Exception {
        long last = Log.raw(topic.name(), client, IsolationLevel.READ_COMMITTED).getLast().offset();
        // Kafka drops nothing on demand from a topic that is compacted only.
        set(topic, TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete");
        TopicPartition place = new TopicPartition(topic.name(), 0);
        try (Admin admin = admin()) {
            Awaiting.that("dropped", () -> {
                try {
                    admin
                        .deleteRecords(Map.of(place, RecordsToDelete.beforeOffset(last)))
                        .all()
                        .get();
                    return true;
                } catch (ExecutionException notYet) {
                    return false;
                }
            });
        }
    }

    void set(DocumentTopic<?> topic, String setting, String value) throws Exception {
        try (Admin admin = admin()) {
            admin
                .incrementalAlterConfigs(
                    Map.of(
                        new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                        List.of(new AlterConfigOp(new ConfigEntry(setting, value), AlterConfigOp.OpType.SET))
                    )
                )
                .all()
                .get();
        }
    }

    static <C> Submission<C> command(HistoryId history, C command) {
        return Submission.of(history, CommandKey.random(), "test", NOON, command);
    }

    /** A ticket for {@code id}, with a document that has the name. */
    static Submission<Booth.Command> named(HistoryId history, String id, String name) {
        return new Submission<>(
            history,
            CommandKey.random(),
            Retention.A_DAY,
            "test",
            NOON,
            _ -> new Booth.Command.Take(id),
            List.of(new DocumentWrite<>(Booth.HOLDERS, id, new Booth.Holder(name)))
        );
    }
}
