package lanyard.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import lanyard.ledger.EventCodec;
import lanyard.ledger.LogRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What a history's topic really holds, read by itself. */
record Log(List<LogRecord> records) {
    static Log of(String service, Map<String, Object> client) throws Exception {
        return new Log(
            raw(LedgerSettings.eventsTopic(service), client, IsolationLevel.READ_COMMITTED)
                .stream()
                .map(Wire::read)
                .toList()
        );
    }

    /**
     * Everything in partition 0, as the last record stands there now. A commit is answered a moment before its marker is
     * written, so reading committed records goes on until every transaction below that end has its marker.
     */
    static List<ConsumerRecord<String, byte[]>> raw(
        String topic,
        Map<String, Object> client,
        IsolationLevel isolation
    ) throws Exception {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>();
        TopicPartition place = new TopicPartition(topic, 0);
        Map<String, Object> config = new HashMap<>(client);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.toString());
        try (
            var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())
        ) {
            consumer.assign(List.of(place));
            consumer.seekToBeginning(List.of(place));
            long end = veryEnd(place, client);
            Awaiting.that("all of " + topic + " is read", () -> {
                consumer.poll(Duration.ofMillis(100)).forEach(all::add);
                return consumer.position(place) >= end;
            });
        }
        return all;
    }

    private static long veryEnd(TopicPartition place, Map<String, Object> client) throws Exception {
        try (var admin = Admin.create(client)) {
            return admin
                .listOffsets(
                    Map.of(place, OffsetSpec.latest()),
                    new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED)
                )
                .partitionResult(place)
                .get()
                .offset();
        }
    }

    List<LogRecord> of(String history) {
        return records
            .stream()
            .filter(r -> r.history().value().equals(history))
            .toList();
    }

    long lastSequence(String history) {
        return of(history).getLast().sequence();
    }

    /** The terms that were begun, in the order of the log. */
    List<Long> terms() {
        return records
            .stream()
            .filter(record -> record.type().equals(LogRecord.Types.LED))
            .map(record -> Long.parseLong(new String(record.value()).replaceAll(".*\"term\":(\\d+).*", "$1")))
            .distinct()
            .toList();
    }

    Log isGapless() {
        Map<String, Long> last = new HashMap<>();
        for (LogRecord record : records) {
            if (!record.type().equals(LogRecord.Types.LED)) {
                String history = record.history().value();
                assertThat(record.sequence()).isEqualTo(last.getOrDefault(history, 0L) + 1);
                last.put(history, record.sequence());
            }
        }
        return this;
    }

    /** Every ticket that anybody was told of is there once, as told; nothing is there twice or half. */
    Log holdsOnceAndWhole(List<Crowd.Told> told) {
        Map<UUID, List<Object>> byCommand = records
            .stream()
            .filter(
                record ->
                    record.cause() != null &&
                    !record.type().startsWith("lanyard.ledger") &&
                    !record.type().equals("booth.opened.v1")
            )
            .collect(
                Collectors.groupingBy(
                    record -> record.cause().key().id(),
                    Collectors.mapping(record -> event(Booth.CODEC, record), Collectors.toList())
                )
            );
        byCommand.forEach((command, events) ->
            assertThat(events)
                .as("ticket and chat of %s", command)
                .hasExactlyElementsOfTypes(Booth.Event.Taken.class, Booth.Event.Chatted.class)
        );
        for (Crowd.Told answer : told) {
            assertThat(byCommand).as("%s", answer).containsKey(answer.key());
            assertThat(((Booth.Event.Taken) byCommand.get(answer.key()).getFirst()).number())
                .as("%s", answer)
                .isEqualTo(answer.number());
        }
        return this;
    }

    static <E> E event(EventCodec<E> codec, LogRecord record) {
        return codec.decode(record.type(), record.value());
    }
}
