package lanyard.contracts.planted;

import org.apache.kafka.common.TopicPartition;

/** Breaks a rule on purpose: an event that needs Kafka to be read. */
record NeedsKafka(TopicPartition partition) {}
