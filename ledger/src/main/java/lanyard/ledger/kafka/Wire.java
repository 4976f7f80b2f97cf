package lanyard.ledger.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lanyard.ledger.CommandKey;
import lanyard.ledger.HistoryId;
import lanyard.ledger.LogRecord;
import lanyard.ledger.LogRecord.Cause;
import lanyard.ledger.Retention;
import lanyard.ledger.Seen;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/**
 * Records as CloudEvents 1.0 in Kafka's binary content mode: attributes are {@code ce_} headers, the value is JSON.
 * What only the ledger needs is in {@code lanyard_} headers.
 */
final class Wire {

    private static final String TYPE = "ce_type";
    private static final String TIME = "ce_time";
    private static final String SEQUENCE = "ce_sequence";
    private static final String COMMAND = "lanyard_command";
    private static final String ACTOR = "lanyard_actor";
    private static final String SEEN = "lanyard_seen";
    private static final String OPTIONAL = "lanyard_optional";

    private final String source;

    Wire(String service) {
        this.source = "/lanyard/" + service;
    }

    ProducerRecord<String, byte[]> write(String topic, int partition, LogRecord record) {
        List<Header> headers = new ArrayList<>();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", record.history() + "-" + record.sequence());
        add(headers, "ce_source", source);
        add(headers, "ce_subject", record.history().value());
        add(headers, TYPE, record.type());
        add(headers, TIME, record.at().toString());
        add(headers, SEQUENCE, Long.toString(record.sequence()));
        add(headers, "content-type", "application/json");
        Cause cause = record.cause();
        if (cause != null) {
            CommandKey key = cause.key();
            add(
                headers,
                COMMAND,
                key.id() + ":" + Long.toHexString(key.fingerprint()) + ":" + cause.retention()
            );
            add(headers, ACTOR, cause.actor());
        }
        if (!record.seen().bySource().isEmpty()) {
            add(headers, SEEN, record.seen().asText());
        }
        if (record.optional()) {
            add(headers, OPTIONAL, "true");
        }
        return new ProducerRecord<>(topic, partition, record.history().value(), record.value(), headers);
    }

    private static void add(List<Header> headers, String name, String value) {
        headers.add(new RecordHeader(name, value.getBytes(StandardCharsets.UTF_8)));
    }

    /** What stands there. A record without readable headers keeps its place, as a sequence that fits nowhere. */
    static LogRecord read(ConsumerRecord<String, byte[]> record) {
        Headers headers = record.headers();
        byte[] value = record.value() == null ? new byte[0] : record.value();
        HistoryId history = new HistoryId(
            record.key() == null || record.key().isEmpty() ? "~none" : record.key()
        );
        try {
            String sequence = text(headers, SEQUENCE);
            String type = text(headers, TYPE);
            String time = text(headers, TIME);
            if (sequence == null || type == null || time == null) {
                throw new IllegalArgumentException("a header is missing");
            }
            String seen = text(headers, SEEN);
            return new LogRecord(
                history,
                Long.parseLong(sequence),
                type,
                Instant.parse(time),
                cause(headers),
                seen == null ? Seen.NOTHING : Seen.parse(seen),
                text(headers, OPTIONAL) != null,
                value
            );
        } catch (RuntimeException garbled) {
            return LogRecord.garbled(history, value);
        }
    }

    private static @Nullable Cause cause(Headers headers) {
        String command = text(headers, COMMAND);
        String actor = text(headers, ACTOR);
        if (command == null || actor == null) {
            return null;
        }
        String[] parts = command.split(":", -1);
        CommandKey key = new CommandKey(UUID.fromString(parts[0]), Long.parseUnsignedLong(parts[1], 16));
        return new Cause(key, Retention.valueOf(parts[2]), actor);
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
