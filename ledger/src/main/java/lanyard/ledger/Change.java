package lanyard.ledger;

import java.util.List;

/**
 * A history moved on by these events (none when only documents changed), to this view.
 *
 * @param documents ids of the documents that were written or erased
 */
public record Change<S, E>(HistoryId history, List<E> events, List<String> documents, View<S> view) {}
