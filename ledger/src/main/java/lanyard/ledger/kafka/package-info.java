/**
 * The ledger over Kafka. Read {@code Leader} first: its loop is the whole story. {@code Membership} decides who leads,
 * {@code Follower} and {@code ForeignReader} read, {@code Transaction} writes, {@code Wire} says what a record looks
 * like.
 */
@NullMarked
package lanyard.ledger.kafka;

import org.jspecify.annotations.NullMarked;
