package lanyard.checkin.attendance;

import java.time.Instant;
import java.util.Comparator;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * The steps of one badge through doors, in the order in which they were made: phones without network tell theirs late, and
 * in any order, and what follows from them is the same.
 */
public record Trail(PSortedMap<Moment, Step> steps) {
    static final Trail EMPTY = new Trail(TreePMap.empty());

    /** @param turn of those made at the same instant, in which they were told */
    record Moment(Instant at, int turn) implements Comparable<Moment> {
        private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::at).thenComparingInt(
            Moment::turn
        );

        @Override
        public int compareTo(Moment other) {
            return ORDER.compare(this, other);
        }
    }

    /** Which door somebody went through, and when. */
    sealed interface Step {
        ScanId scan();

        Instant at();

        DoorId door();

        /** @param alone whether the phone decided by itself */
        record In(
            ScanId scan,
            Instant at,
            DoorId door,
            SessionId session,
            Admission admission,
            boolean alone
        ) implements Step {}

        record Out(ScanId scan, Instant at, DoorId door, SessionId session) implements Step {}

        /** Out of wherever the person was: the door did not know that they had come in, and another may tell it later. */
        record OutUnknown(ScanId scan, Instant at, DoorId door) implements Step {}
    }

    Trail with(CheckedIn in) {
        return with(
            new Step.In(in.scan(), in.scannedAt(), in.door(), in.session(), in.admission(), in.wasAlone())
        );
    }

    Trail with(CheckedOut out) {
        return with(new Step.Out(out.scan(), out.scannedAt(), out.door(), out.session()));
    }

    Trail with(TurnedAway notIn) {
        return with(new Step.OutUnknown(notIn.scan(), notIn.scannedAt(), notIn.door()));
    }

    private Trail with(Step step) {
        int turn = 0;
        for (var entry : steps.entrySet()) {
            Step known = entry.getValue();
            if (known.scan().equals(step.scan()) && known.getClass() == step.getClass()) {
                return this;
            }
            if (known.at().equals(step.at())) {
                turn = entry.getKey().turn() + 1;
            }
        }
        return new Trail(steps.plus(new Moment(step.at(), turn), step));
    }

    Trail without(ScanId undone) {
        PSortedMap<Moment, Step> left = steps;
        for (var step : steps.entrySet()) {
            if (step.getValue().scan().equals(undone)) {
                left = left.minus(step.getKey());
            }
        }
        return new Trail(left);
    }

    /** The step of that scan at that door, the one in if there are two; null when there is none. */
    @Nullable
    Step step(ScanId scan, DoorId door) {
        Step found = null;
        for (Step step : steps.values()) {
            if (step.scan().equals(scan) && step.door().equals(door)) {
                found = step;
            }
        }
        return found;
    }
}
