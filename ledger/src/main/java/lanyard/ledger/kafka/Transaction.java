package lanyard.ledger.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.Draft;
import lanyard.ledger.LogRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;

/** Writes a draft in one Kafka transaction and says what became of it. */
final class Transaction {

    sealed interface Result {
        /** All of it is durable. */
        record Committed(long nextOffset, Map<String, Long> documentOffsets) implements Result {}

        /** None of it is there: something in it cannot be written. The producer can be used again. */
        record Culprit(KafkaException why) implements Result {}

        /** It may be there or not; the producer must not be used again. */
        record InDoubt(KafkaException why) implements Result {}
    }

    /** The key of a record that says nothing and is there to begin another segment. */
    static final String ROLLING = "~";

    private final Wire wire;
    private final String eventsTopic;
    private final int partition;

    Transaction(LedgerSettings settings, int partition) {
        this.wire = new Wire(settings.service());
        this.eventsTopic = settings.eventsTopic();
        this.partition = partition;
    }

    Result commit(Producer<String, byte[]> producer, Draft<?, ?, ?> draft) {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        try {
            producer.beginTransaction();
            for (LogRecord record : draft.records()) {
                sent.add(producer.send(wire.write(eventsTopic, partition, record)));
            }
            for (Draft.Written<?> written : draft.documents()) {
                sent.add(producer.send(document(written)));
            }
            producer.commitTransaction();
        } catch (KafkaException failed) {
            return isCulprits(failed) && aborted(producer)
                ? new Result.Culprit(failed)
                : new Result.InDoubt(failed);
        }
        return committed(sent);
    }

    /** Writes to these topics, so that segments end. False when that is in doubt: as {@link Result.InDoubt}. */
    boolean roll(Producer<String, byte[]> producer, List<String> documentTopics) {
        try {
            producer.beginTransaction();
            for (String topic : documentTopics) {
                var _ = producer.send(new ProducerRecord<>(topic, partition, ROLLING, null));
            }
            producer.commitTransaction();
            return true;
        } catch (KafkaException failed) {
            return false;
        }
    }

    private ProducerRecord<String, byte[]> document(Draft.Written<?> written) {
        DocumentWrite<?> write = written.write();
        return new ProducerRecord<>(
            write.topic().name(),
            partition,
            Reading.key(written.history(), write.id()),
            written.value()
        );
    }

    /** Only what lies in the record itself; everything else may be different the next time. */
    private static boolean isCulprits(@Nullable Throwable failed) {
        return (
            failed != null &&
            (failed instanceof RecordTooLargeException ||
                failed instanceof InvalidRecordException ||
                isCulprits(failed.getCause()))
        );
    }

    private static boolean aborted(Producer<String, byte[]> producer) {
        try {
            producer.abortTransaction();
            return true;
        } catch (KafkaException failed) {
            return false;
        }
    }

    private Result committed(List<Future<RecordMetadata>> sent) {
        long nextOffset = 0;
        Map<String, Long> documentOffsets = new HashMap<>();
        for (Future<RecordMetadata> future : sent) {
            RecordMetadata metadata = now(future);
            if (!metadata.hasOffset()) {
                return new Result.InDoubt(new KafkaException("a record's offset is not known"));
            }
            if (metadata.topic().equals(eventsTopic)) {
                nextOffset = metadata.offset() + 1;
            } else {
                documentOffsets.put(metadata.topic(), metadata.offset() + 1);
            }
        }
        return new Result.Committed(nextOffset, documentOffsets);
    }

    private static RecordMetadata now(Future<RecordMetadata> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException impossible) {
            throw new IllegalStateException("a committed record has its place", impossible);
        }
    }
}
