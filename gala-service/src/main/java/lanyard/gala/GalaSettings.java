package lanyard.gala;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lanyard.gala.*}.
 *
 * @param kafka settings of every Kafka client, in Kafka's own words; {@code bootstrap.servers} at least
 * @param partitions of every topic of the installation; fixed when it is made
 * @param replication of every topic
 * @param address where the other instances reach this one
 */
@ConfigurationProperties("lanyard.gala")
public record GalaSettings(
        @DefaultValue Map<String, String> kafka,
        @DefaultValue("1") int partitions,
        @DefaultValue("1") int replication,
        @DefaultValue("http://localhost:8080") String address) {}
