package lanyard.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One record of a history, read from Kafka or on its way there.
 *
 * @param sequence counts the history's records from 1, without gaps; 0 on records of the partition itself
 * @param at conference time
 * @param cause the command behind it; null for what came from another service or from the ledger itself
 * @param seen how far the other services' histories had been read when this was decided
 * @param optional a reader that does not know the type may pass over it
 */
public record LogRecord(
    HistoryId history,
    long sequence,
    String type,
    Instant at,
    @Nullable Cause cause,
    Seen seen,
    boolean optional,
    byte[] value
) {
    /** What could not be read at all; it takes the place of the record that was expected. */
    public static LogRecord garbled(HistoryId history, byte[] value) {
        return new LogRecord(history, GARBLED, "unreadable", Instant.EPOCH, null, Seen.NOTHING, false, value);
    }

    private static final long GARBLED = -1;

    /** This record, in the place of the one that was expected if its own cannot be told. */
    LogRecord at(long expected) {
        return sequence == GARBLED
            ? new LogRecord(history, expected, type, at, cause, seen, optional, value)
            : this;
    }

    /** The command that led to a record; all records of one command are written in one transaction. */
    public record Cause(CommandKey key, Retention retention, String actor) {}

    /** The ledger's own records; everything else is an event of the service. */
    public static final class Types {

        /** A command was refused. {@code {"reason": …}} */
        public static final String REFUSED = "lanyard.ledger.refused.v1";

        /** A command changed nothing. {@code {}} */
        public static final String UNCHANGED = "lanyard.ledger.unchanged.v1";

        /** Only says how far the other services' histories were read. {@code {}} */
        public static final String POSITIONS = "lanyard.ledger.positions.v1";

        /** An operator had an unreadable record passed over. {@code {"sequence": …}} */
        public static final String SKIPPED = "lanyard.ledger.skipped.v1";

        /** An instance leads the partition from here on. {@code {"term": …, "address": …}} */
        public static final String LED = "lanyard.ledger.led.v1";

        private static final String PREFIX = "lanyard.ledger.";

        private Types() {}

        /** Whether the ledger itself wrote a record of this type. */
        public static boolean isLedgers(String type) {
            return type.startsWith(PREFIX);
        }
    }
}
