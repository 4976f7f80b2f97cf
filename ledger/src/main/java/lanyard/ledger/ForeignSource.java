package lanyard.ledger;

import java.util.Optional;

/**
 * Another service's history, whose events become commands here.
 *
 * @param name short and stable, such as {@code registration}; it is recorded with the position
 * @param topic of its events
 */
public record ForeignSource<F, C>(
    String name,
    String topic,
    EventCodec<F> codec,
    Translation<F, C> translation
) {
    /** Says what an event of the other service asks of this one. */
    @FunctionalInterface
    public interface Translation<F, C> {
        /** The command, or nothing when the event does not matter here. Pure. */
        Optional<C> toCommand(HistoryId history, F event);
    }
}
