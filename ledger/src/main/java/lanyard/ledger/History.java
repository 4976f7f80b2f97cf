package lanyard.ledger;

import org.jspecify.annotations.Nullable;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * One history, folded.
 *
 * @param sequence of the newest record taken in
 * @param frozen why nothing more is taken in; null while all is well
 */
record History<S, E>(S state, long sequence, Outcomes<E> outcomes, Seen seen, @Nullable Frozen frozen) {
    /**
     * A record could not be read; those behind it are held until it is skipped.
     *
     * @param unknownType a newer version wrote it; otherwise it is damaged
     */
    record Frozen(long sequence, String why, boolean unknownType, PVector<LogRecord> held) {
        Frozen holding(LogRecord record) {
            return new Frozen(sequence, why, unknownType, held.plus(record));
        }
    }

    static <S, E> History<S, E> begin(S initial) {
        return new History<>(initial, 0, Outcomes.none(), Seen.NOTHING, null);
    }

    /** The number that the next record of this history must carry. */
    long nextSequence() {
        return 1 + (frozen == null ? sequence : frozen.sequence() + frozen.held().size());
    }

    History<S, E> frozen(LogRecord culprit, String why, boolean unknownType) {
        return new History<>(
            state,
            sequence,
            outcomes,
            seen,
            new Frozen(culprit.sequence(), why, unknownType, TreePVector.empty())
        );
    }

    History<S, E> holding(Frozen frozen, LogRecord record) {
        return new History<>(state, sequence, outcomes, seen, frozen.holding(record));
    }

    /** The unreadable record is passed over; those held behind it are still to be taken in. */
    History<S, E> past(Frozen culprit) {
        return new History<>(state, culprit.sequence(), outcomes, seen, null);
    }

    History<S, E> moved(S newState, Outcomes<E> newOutcomes, LogRecord record) {
        return new History<>(newState, record.sequence(), newOutcomes, record.seen(), null);
    }
}
