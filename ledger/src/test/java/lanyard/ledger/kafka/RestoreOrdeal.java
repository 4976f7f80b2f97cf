package lanyard.ledger.kafka;

import static lanyard.ledger.kafka.Fairground.command;
import static lanyard.ledger.kafka.Fairground.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanyard.ledger.Answer;
import lanyard.ledger.HistoryId;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All topics exported, and imported into another Kafka where every record has another offset. */
class RestoreOrdeal {

    private static final HistoryId FAIR = new HistoryId("fair");
    private static final List<String> TOPICS = List.of(
        LedgerSettings.eventsTopic(Booth.SERVICE),
        LedgerSettings.eventsTopic(Gate.SERVICE),
        Booth.HOLDERS.name()
    );

    @Test
    void everything_goes_on_where_it_was(@TempDir Path directory) throws Exception {
        try (
            var one = ChildBroker.alone(directory.resolve("one")).awaitReady();
            var other = ChildBroker.alone(directory.resolve("other")).awaitReady()
        ) {
            Fairground before = Fairground.at(one.address());
            Fairground after = Fairground.at(other.address());
            var lastTicket = named(FAIR, "last", "Lea");
            Answer<Booth.Event> lastAnswer;
            String boothDigest;
            String gateDigest;
            try (
                var booth = before.open(Booth.SERVICE, Booth.MODEL);
                var gate = before.open(Gate.SERVICE, Gate.MODEL)
            ) {
                booth.submit(command(FAIR, new Booth.Command.Open(100))).get();
                for (int i = 1; i <= 20; i++) {
                    booth.submit(named(FAIR, "id-" + i, "name-" + i)).get();
                }
                lastAnswer = booth.submit(lastTicket).get();
                gate.view(FAIR, 21, Duration.ofSeconds(10));
                gate.submit(command(FAIR, new Gate.Command.Enter(3))).get();
                boothDigest = booth.digest(0);
                gateDigest = gate.digest(0);
            }

            copy(before, after);

            try (
                var booth = after.open(Booth.SERVICE, Booth.MODEL);
                var gate = after.open(Gate.SERVICE, Gate.MODEL);
                var anotherJvm = Instance.start("rebuilt", other.address(), 1)
            ) {
                assertThat(booth.digest(0)).isEqualTo(boothDigest);
                assertThat(anotherJvm.get("digest fair 22")).isEqualTo(boothDigest);
                Awaiting.that("the gate has caught up", gate::isUpToDate);
                assertThat(gate.digest(0)).isEqualTo(gateDigest);
                assertThat(booth.submit(lastTicket).get()).isEqualTo(lastAnswer);
                assertThat(booth.view(FAIR).documents().holder(Booth.HOLDERS, "name-7")).contains("id-7");

                booth.submit(named(FAIR, "new", "Nia")).get();
                assertThat(gate.view(FAIR, 23, Duration.ofSeconds(10)).state().entered()).containsKey(22);
                Log log = after.log(Gate.SERVICE).isGapless();
                assertThat(log.lastSequence("fair")).isEqualTo(23);
                assertThat(log.terms()).containsExactly(1L, 2L);
            }
        }
    }

    private static void copy(Fairground from, Fairground to) throws Exception {
        try (var admin = to.admin()) {
            new Topics(to.settings(Booth.SERVICE)).ensure(admin, Booth.MODEL.ownDocuments());
            new Topics(to.settings(Gate.SERVICE)).ensure(admin, List.of());
        }
        Map<String, Object> config = new HashMap<>(to.client());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "import");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (String topic : TOPICS) {
                int copied = 0;
                for (ConsumerRecord<String, byte[]> record : Log.raw(
                    topic,
                    from.client(),
                    IsolationLevel.READ_COMMITTED
                )) {
                    if (copied++ % 5 == 0) {
                        producer.beginTransaction();
                        producer.send(copyOf(record)).get();
                        producer.abortTransaction();
                    }
                    producer.beginTransaction();
                    producer.send(copyOf(record));
                    producer.commitTransaction();
                }
            }
        }
    }

    private static ProducerRecord<String, byte[]> copyOf(ConsumerRecord<String, byte[]> record) {
        return new ProducerRecord<>(
            record.topic(),
            0,
            record.timestamp(),
            record.key(),
            record.value(),
            record.headers()
        );
    }
}
