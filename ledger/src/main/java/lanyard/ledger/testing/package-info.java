/** For tests of services: deciders as specifications, and a ledger without Kafka. */
@NullMarked
package lanyard.ledger.testing;

import org.jspecify.annotations.NullMarked;
