package lanyard.ledger;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * A command on its way to the leader.
 *
 * @param actor who asks, without personal data: {@code attendee:<id>}, {@code staff:<id>}, {@code device:<id>}
 * @param at conference time, recorded as the time of the events
 * @param command makes the command on the leader's thread from what the leader knows; called again when a batch has
 *     to be decided again
 * @param documents written in the same transaction if the command is accepted, and not at all otherwise; made on the
 *     leader's thread like the command, from the same knowledge
 */
public record Submission<C>(
    HistoryId history,
    CommandKey key,
    Retention retention,
    String actor,
    Instant at,
    Function<Knowledge, C> command,
    Function<Knowledge, List<DocumentWrite<?>>> documents
) {
    /** A command whose documents need nothing from the leader. */
    public Submission(
        HistoryId history,
        CommandKey key,
        Retention retention,
        String actor,
        Instant at,
        Function<Knowledge, C> command,
        List<DocumentWrite<?>> documents
    ) {
        this(history, key, retention, actor, at, command, always(documents));
    }

    private static Function<Knowledge, List<DocumentWrite<?>>> always(List<DocumentWrite<?>> documents) {
        List<DocumentWrite<?>> same = List.copyOf(documents);
        return _ -> same;
    }

    /** A command that needs nothing from the leader and writes no documents. */
    public static <C> Submission<C> of(
        HistoryId history,
        CommandKey key,
        String actor,
        Instant at,
        C command
    ) {
        return new Submission<>(history, key, Retention.A_DAY, actor, at, _ -> command, List.of());
    }
}
