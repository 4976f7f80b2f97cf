package lanyard.onemachine.broker;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * A Kafka broker in this process. When {@link #start} returns it serves clients; what it acknowledged is on disk before
 * the acknowledgement leaves, and is there again after a restart, however the process ended.
 */
public final class EmbeddedBroker implements AutoCloseable {

    /** Brokers that form a cluster must agree on a name for it; these ones only ever meet on one machine. */
    private static final String CLUSTER = Uuid.fromString("TGFueWFyZENsdXN0ZXIwMQ").toString();

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /** @throws BrokerFailed when the directory or a port cannot be used */
    public static EmbeddedBroker start(BrokerSettings settings) {
        return start(settings, Map.of());
    }

    /** @param instead Kafka settings that take the place of ours */
    static EmbeddedBroker start(BrokerSettings settings, Map<String, String> instead) {
        Properties kafka = KafkaSettings.of(settings);
        kafka.putAll(instead);
        try (var _ = KafkaExit.guardStart()) {
            format(settings);
            KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(kafka), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(settings, server);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot prepare " + settings.directory(), failed);
        }
    }

    public String bootstrapServers() {
        return settings.quorum().stream().map(Node::address).collect(joining(","));
    }

    /** Everything a Kafka client needs to connect to a broker that lets everybody in. */
    public Map<String, Object> clientSettings() {
        return Map.of("bootstrap.servers", bootstrapServers());
    }

    /** Everything a Kafka client needs to connect as {@code account}. */
    public Map<String, Object> clientSettings(String account) {
        Accounts accounts = settings.accounts();
        return accounts == null ? clientSettings() : accounts.clientSettings(account, settings.self());
    }

    /** Stops in order and leaves nothing to recover. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(BrokerSettings settings) throws IOException {
        Files.createDirectories(settings.directory());
        if (Files.exists(settings.directory().resolve("meta.properties"))) {
            return;
        }
        try {
            new Formatter()
                .setNodeId(settings.self().id())
                .setClusterId(settings.isAlone() ? Uuid.randomUuid().toString() : CLUSTER)
                .setControllerListenerName(KafkaSettings.CONTROLLER)
                .setMetadataLogDirectory(settings.directory().toString())
                .addDirectory(settings.directory().toString())
                .setIgnoreFormatted(true)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream()))
                .run();
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new BrokerFailed("cannot format " + settings.directory(), failed);
        }
    }
}
