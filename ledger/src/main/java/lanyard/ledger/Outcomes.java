package lanyard.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pcollections.AmortizedPQueue;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PQueue;

/** What commands led to, for those who ask again. Those kept {@link Retention#A_DAY} leave by event time. */
record Outcomes<E>(PMap<UUID, Outcome<E>> byCommand, PQueue<Passing> passing) {
    private static final Duration DAY = Duration.ofHours(24);

    record Outcome<E>(long fingerprint, Answer<E> answer) {}

    /** An outcome that is forgotten a day after {@code at}. */
    record Passing(UUID command, Instant at) {}

    static <E> Outcomes<E> none() {
        return new Outcomes<>(HashTreePMap.empty(), AmortizedPQueue.empty());
    }

    @Nullable
    Outcome<E> find(CommandKey key) {
        return byCommand.get(key.id());
    }

    /** One more event of the command, or none: a command can lead to several events, record by record. */
    Outcomes<E> done(LogRecord.Cause cause, @Nullable E event, long position, Instant at) {
        Outcome<E> before = byCommand.get(cause.key().id());
        List<E> events = new ArrayList<>();
        if (before != null && before.answer() instanceof Answer.Done<E>(var earlier, _)) {
            events.addAll(earlier);
        }
        if (event != null) {
            events.add(event);
        }
        return remember(cause, new Answer.Done<>(events, position), at, before == null);
    }

    Outcomes<E> refused(LogRecord.Cause cause, String reason, long position, Instant at) {
        return remember(cause, new Answer.Refused<>(reason, position), at, true);
    }

    private Outcomes<E> remember(LogRecord.Cause cause, Answer<E> answer, Instant at, boolean first) {
        UUID command = cause.key().id();
        PQueue<Passing> kept =
            first && cause.retention() == Retention.A_DAY ? passing.plus(new Passing(command, at)) : passing;
        return new Outcomes<>(
            byCommand.plus(command, new Outcome<>(cause.key().fingerprint(), answer)),
            kept
        ).forgottenBefore(at.minus(DAY));
    }

    private Outcomes<E> forgottenBefore(Instant limit) {
        Outcomes<E> left = this;
        for (
            Passing oldest = left.passing.peek();
            oldest != null && oldest.at().isBefore(limit);
            oldest = left.passing.peek()
        ) {
            left = new Outcomes<>(left.byCommand.minus(oldest.command()), left.passing.minus());
        }
        return left;
    }
}
