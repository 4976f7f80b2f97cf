package lanyard.ledger.spring;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import lanyard.ledger.kafka.LedgerSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kafka for a service that runs as a process of its own: {@code lanyard.kafka.*}. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StandaloneKafka.Properties.class)
public class StandaloneKafka {

    /**
     * @param bootstrapServers {@code host:port}, comma separated
     * @param client further settings of every client, such as {@code sasl.jaas.config}
     * @param partitions of every topic of the installation
     * @param erasedWithin how long an erased document may stay on Kafka's disk; used when a topic is made
     * @param address where the other instances reach this one's HTTP
     */
    @ConfigurationProperties("lanyard.kafka")
    public record Properties(
        @DefaultValue("localhost:9092") String bootstrapServers,
        Map<String, String> client,
        @DefaultValue("1") int partitions,
        @DefaultValue("1") int replication,
        @DefaultValue("http://localhost:8080") String address,
        @DefaultValue("24h") Duration erasedWithin
    ) {
        @SuppressWarnings("NullAway") // an empty map is bound as null
        public Properties {
            client = client == null ? Map.of() : Map.copyOf(client);
        }
    }

    @Bean
    KafkaConnection kafkaConnection(Properties properties) {
        Map<String, Object> client = new HashMap<>(properties.client());
        client.put("bootstrap.servers", properties.bootstrapServers());
        return service ->
            LedgerSettings.of(
                service,
                client,
                properties.partitions(),
                properties.replication(),
                properties.address()
            ).erasingWithin(properties.erasedWithin());
    }
}
