package lanyard.onemachine;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import lanyard.onemachine.Trace.Written;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.record.MemoryRecords;
import org.apache.kafka.common.record.Record;
import org.apache.kafka.common.record.RecordBatch;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;

/**
 * Which writes of a trace an answer depends on: those of the transaction that carried its command, to events and
 * documents, and the one that committed it, to Kafka's log of transactions.
 */
final class Durability {

    private static final String TRANSACTIONS = "__transaction_state";

    /** From Kafka's own schema of its log of transactions. */
    private static final byte PREPARE_COMMIT = 2;

    private final Trace trace;
    private final Map<UUID, Transaction> byCommand = new HashMap<>();

    /** What was written for one transaction; the last write committed it. */
    private static final class Transaction {

        private final List<Written> writes = new ArrayList<>();
        private final Set<UUID> commands = new HashSet<>();
        private boolean committed;
    }

    Durability(Trace trace) {
        this.trace = trace;
        Map<Long, Transaction> openByProducer = new HashMap<>();
        for (Written write : trace.written()) {
            String topic = topic(write);
            if (topic.equals(TRANSACTIONS)) {
                commit(write, openByProducer);
            } else if (topic.startsWith("lanyard.")) {
                carry(write, openByProducer);
            }
        }
    }

    /** The topic whose log was written to; empty for any other file and for sockets. */
    static String topic(Written write) {
        Path file = Path.of(write.place());
        return write.place().endsWith(".log") && file.getNameCount() > 1
            ? file.getParent().getFileName().toString().replaceFirst("-\\d+$", "")
            : "";
    }

    private void carry(Written write, Map<Long, Transaction> openByProducer) {
        for (RecordBatch batch : batches(write)) {
            if (!batch.isTransactional() || batch.isControlBatch()) {
                continue;
            }
            Transaction open = openByProducer.computeIfAbsent(batch.producerId(), _ -> new Transaction());
            open.writes.add(write);
            for (Record record : batch) {
                for (Header header : record.headers()) {
                    if (header.key().equals("lanyard_command")) {
                        String command = new String(header.value(), StandardCharsets.UTF_8).split(":", 2)[0];
                        open.commands.add(UUID.fromString(command));
                        byCommand.put(UUID.fromString(command), open);
                    }
                }
            }
        }
    }

    private static void commit(Written write, Map<Long, Transaction> openByProducer) {
        for (RecordBatch batch : batches(write)) {
            for (Record record : batch) {
                ByteBuffer value = record.value();
                if (value != null) {
                    short version = value.getShort();
                    var state = new TransactionLogValue(new ByteBufferAccessor(value), version);
                    if (state.transactionStatus() == PREPARE_COMMIT) {
                        Transaction open = openByProducer.remove(state.producerId());
                        if (open != null) {
                            open.writes.add(write);
                            open.committed = true;
                        }
                    }
                }
            }
        }
    }

    private static Iterable<? extends RecordBatch> batches(Written write) {
        return MemoryRecords.readableRecords(ByteBuffer.wrap(write.bytes())).batches();
    }

    /** How many commands the fullest transaction carried. */
    int largestBatch() {
        return byCommand
            .values()
            .stream()
            .mapToInt(transaction -> transaction.commands.size())
            .max()
            .orElse(0);
    }

    /** The topics that were written to for this answer. */
    SortedSet<String> topics(Answered answered) {
        SortedSet<String> topics = new TreeSet<>();
        transactions(answered).forEach(transaction ->
            transaction.writes.forEach(write -> topics.add(topic(write)))
        );
        return topics;
    }

    /**
     * The topics whose logs had not been flushed when the first byte of the answer left.
     *
     * @throws AssertionError when the trace does not tell
     */
    SortedSet<String> notFlushed(Answered answered) {
        Written answer = trace
            .answerTo(answered.clientPort())
            .orElseThrow(() -> new AssertionError(answered + ": its answer is not in the trace"));
        SortedSet<String> topics = new TreeSet<>();
        for (Transaction transaction : transactions(answered)) {
            for (Written write : transaction.writes) {
                if (!trace.isFlushed(write, answer)) {
                    topics.add(topic(write));
                }
            }
        }
        return topics;
    }

    private Set<Transaction> transactions(Answered answered) {
        Set<Transaction> transactions = new HashSet<>();
        for (UUID command : answered.commands()) {
            Transaction transaction = byCommand.get(command);
            if (transaction == null || !transaction.committed) {
                throw new AssertionError(answered + ": it is in no committed transaction");
            }
            transactions.add(transaction);
        }
        return transactions;
    }
}
