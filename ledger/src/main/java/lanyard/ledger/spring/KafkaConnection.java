package lanyard.ledger.spring;

import lanyard.ledger.kafka.LedgerSettings;

/** Where Kafka is, for each service. One machine answers from its own broker, a service alone from its settings. */
public interface KafkaConnection {
    /** @param service {@code registration}, {@code checkin} or {@code gala} */
    LedgerSettings settings(String service);
}
