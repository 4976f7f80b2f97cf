/**
 * Decide once, remember for ever, fold anywhere. A service gives a {@link lanyard.ledger.Decider}; the ledger runs it
 * as the single writer of a history in Kafka and keeps every instance's view of that history.
 */
@NullMarked
package lanyard.ledger;

import org.jspecify.annotations.NullMarked;
