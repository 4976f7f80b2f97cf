package lanyard.ledger;

import java.util.List;

/** What a command led to; the same for every repeat of it. It is in the log before anybody is told. */
public sealed interface Answer<E> {
    /** The sequence number of the history at which a reader sees the outcome. */
    long position();

    /** The command happened as these events. */
    record Done<E>(List<E> events, long position) implements Answer<E> {
        public Done {
            events = List.copyOf(events);
        }
    }

    /** The command was refused; {@code reason} is the {@link Refusal}'s name. */
    record Refused<E>(String reason, long position) implements Answer<E> {}
}
