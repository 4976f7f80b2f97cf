package lanyard.ledger;

import java.util.List;

/** A history moved on by these events (none when only documents changed), to this view. */
public record Change<S, E>(HistoryId history, List<E> events, View<S> view) {}
