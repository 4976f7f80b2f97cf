package lanyard.ledger.kafka;

import java.time.Duration;
import java.util.Map;

/**
 * How one service's ledger reaches Kafka and what bounds it has.
 *
 * @param service short name: {@code registration}, {@code checkin}, {@code gala}
 * @param client connection and security settings for every Kafka client
 * @param partitions of every topic of the installation; fixed when it is made
 * @param replication of every topic
 * @param address where this instance's HTTP is reached by the other instances, such as {@code http://10.0.0.7:8080}
 * @param queueCapacity commands that may wait
 * @param largestBatch commands in one transaction
 * @param deadline how long a command may wait to be decided
 * @param erasedWithin how long an erased document may stay on Kafka's disk, give or take a quarter
 */
public record LedgerSettings(
    String service,
    Map<String, Object> client,
    int partitions,
    short replication,
    String address,
    int queueCapacity,
    int largestBatch,
    Duration deadline,
    Duration erasedWithin
) {
    /** Kafka's own default for how long whoever follows may be away without missing what was erased. */
    public static final Duration A_DAY = Duration.ofHours(24);

    public LedgerSettings {
        client = Map.copyOf(client);
    }

    /** The usual bounds. */
    public static LedgerSettings of(
        String service,
        Map<String, Object> client,
        int partitions,
        int replication,
        String address
    ) {
        return new LedgerSettings(
            service,
            client,
            partitions,
            (short) replication,
            address,
            10_000,
            1_000,
            Duration.ofSeconds(15),
            A_DAY
        );
    }

    public LedgerSettings erasingWithin(Duration other) {
        return new LedgerSettings(
            service,
            client,
            partitions,
            replication,
            address,
            queueCapacity,
            largestBatch,
            deadline,
            other
        );
    }

    public String eventsTopic() {
        return eventsTopic(service);
    }

    /** The topic of a service's events. */
    public static String eventsTopic(String service) {
        return "lanyard." + service + ".events";
    }
}
