package lanyard.ledger;

import org.jspecify.annotations.Nullable;

/** A document to be written with the events of a command; null erases it. */
public record DocumentWrite<D>(DocumentTopic<D> topic, String id, @Nullable D document) {}
