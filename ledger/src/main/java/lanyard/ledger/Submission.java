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
 * @param documents written in the same transaction if the command is accepted, and not at all otherwise
 */
public record Submission<C>(
    HistoryId history,
    CommandKey key,
    Retention retention,
    String actor,
    Instant at,
    Function<Knowledge, C> command,
    List<DocumentWrite<?>> documents
) {
    public Submission {
        documents = List.copyOf(documents);
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
