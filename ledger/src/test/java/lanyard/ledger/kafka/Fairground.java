package lanyard.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Model;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import org.apache.kafka.clients.admin.Admin;

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
        KafkaLedger<S, C, E> ledger = follow(settings, model);
        Awaiting.that(settings.service() + " leads", () -> ledger.leads(0));
        return ledger;
    }

    /** An instance that has folded what is there. */
    <S, C, E> KafkaLedger<S, C, E> follow(LedgerSettings settings, Model<S, C, E> model) throws Exception {
        KafkaLedger<S, C, E> ledger = new KafkaLedger<>(settings, model, new SimpleMeterRegistry());
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
