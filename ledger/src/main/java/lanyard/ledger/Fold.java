package lanyard.ledger;

import java.util.function.BiConsumer;
import lanyard.ledger.EventCodec.UnreadableEvent;
import lanyard.ledger.LogRecord.Types;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Takes records into a partition's state: one and the same code for leading, following and rebuilding. */
final class Fold<S, E> {

    private final Decider<S, ?, E> decider;
    private final EventCodec<E> codec;

    Fold(Decider<S, ?, E> decider, EventCodec<E> codec) {
        this.decider = decider;
        this.codec = codec;
    }

    S initial() {
        return decider.initial();
    }

    /** {@code before} and one record more; {@code told} hears of the event in it, if there is one. */
    PartitionState<S, E> apply(PartitionState<S, E> before, LogRecord record, BiConsumer<HistoryId, E> told) {
        History<S, E> history = before.history(record.history(), decider.initial());
        if (record.type().equals(Types.LED)) {
            try {
                Led led = JsonEvents.JSON.readValue(record.value(), Led.class);
                return led.term() > before.term() ? before.ledBy(led.term(), led.address()) : before;
            } catch (JacksonException unreadable) {
                // Without knowing the term nobody may lead.
                return before.with(
                    record.history(),
                    history.frozen(record, "unreadable " + record.type(), true)
                );
            }
        }
        return before.with(record.history(), taken(history, record, told));
    }

    private History<S, E> taken(History<S, E> history, LogRecord record, BiConsumer<HistoryId, E> told) {
        History.Frozen frozen = history.frozen();
        if (frozen == null) {
            return next(history, record, told);
        }
        if (!skips(record, frozen)) {
            return history.holding(frozen, record);
        }
        History<S, E> thawed = history.past(frozen);
        for (LogRecord held : frozen.held()) {
            thawed = taken(thawed, held, told);
        }
        return taken(thawed, record, told);
    }

    private static boolean skips(LogRecord record, History.Frozen frozen) {
        try {
            return (
                record.type().equals(Types.SKIPPED) &&
                JsonEvents.JSON.readValue(record.value(), Skipped.class).sequence() == frozen.sequence()
            );
        } catch (JacksonException unreadable) {
            return false;
        }
    }

    private History<S, E> next(History<S, E> history, LogRecord read, BiConsumer<HistoryId, E> told) {
        LogRecord record = read.at(history.sequence() + 1);
        if (record.sequence() != history.sequence() + 1) {
            return history.frozen(
                record,
                "sequence " + record.sequence() + " follows " + history.sequence(),
                false
            );
        }
        try {
            return switch (record.type()) {
                case Types.REFUSED -> history.moved(
                    history.state(),
                    refused(history.outcomes(), record),
                    record
                );
                case Types.UNCHANGED -> history.moved(
                    history.state(),
                    done(history.outcomes(), record, null),
                    record
                );
                case Types.POSITIONS, Types.SKIPPED -> history.moved(
                    history.state(),
                    history.outcomes(),
                    record
                );
                default -> happened(history, record, told);
            };
        } catch (UnreadableEvent unreadable) {
            if (record.optional()) {
                return history.moved(history.state(), done(history.outcomes(), record, null), record);
            }
            return history.frozen(
                record,
                String.valueOf(unreadable.getMessage()),
                unreadable.getCause() == null
            );
        } catch (RuntimeException broken) {
            // The message could quote personal data; the type of the failure and of the event say enough.
            return history.frozen(record, record.type() + ": " + broken.getClass().getSimpleName(), false);
        }
    }

    private History<S, E> happened(History<S, E> history, LogRecord record, BiConsumer<HistoryId, E> told) {
        E event = codec.decode(record.type(), record.value());
        S state = decider.evolve(history.state(), event);
        told.accept(record.history(), event);
        return history.moved(state, done(history.outcomes(), record, event), record);
    }

    private static <E> Outcomes<E> done(Outcomes<E> outcomes, LogRecord record, @Nullable E event) {
        LogRecord.Cause cause = record.cause();
        return cause == null ? outcomes : outcomes.done(cause, event, record.sequence(), record.at());
    }

    private static <E> Outcomes<E> refused(Outcomes<E> outcomes, LogRecord record) {
        LogRecord.Cause cause = record.cause();
        if (cause == null) {
            return outcomes;
        }
        String reason = JsonEvents.JSON.readValue(record.value(), Refused.class).reason();
        return outcomes.refused(cause, reason, record.sequence(), record.at());
    }

    record Led(long term, String address) {}

    record Skipped(long sequence) {}

    record Refused(String reason) {}
}
