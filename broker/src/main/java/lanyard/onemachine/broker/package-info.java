/**
 * A real Kafka broker inside a Java process, durable enough to be the only store: {@link
 * lanyard.onemachine.broker.EmbeddedBroker} for one machine and for tests, {@link
 * lanyard.onemachine.broker.BrokerProcess} for tests that kill brokers and for containers.
 */
@NullMarked
package lanyard.onemachine.broker;

import org.jspecify.annotations.NullMarked;
