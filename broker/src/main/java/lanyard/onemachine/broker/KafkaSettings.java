package lanyard.onemachine.broker;

import static java.util.stream.Collectors.joining;

import java.util.Properties;

/** The broker's configuration, in Kafka's own words. Each value that is not Kafka's default says why. */
final class KafkaSettings {

    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";
    private static final int FOR_EVER = Integer.MAX_VALUE;

    private final Properties kafka = new Properties();

    private KafkaSettings() {}

    static Properties of(BrokerSettings settings) {
        KafkaSettings kafka = new KafkaSettings();
        kafka.identity(settings);
        kafka.listeners(settings);
        kafka.durability(settings);
        kafka.memory();
        kafka.promptness(settings);
        kafka.size();
        return kafka.kafka;
    }

    private void identity(BrokerSettings settings) {
        set("process.roles", "broker,controller");
        set("node.id", settings.self().id());
        set("log.dirs", settings.directory().toAbsolutePath());
        set("controller.quorum.voters", settings.quorum().stream().map(Node::voter).collect(joining(",")));
    }

    private void listeners(BrokerSettings settings) {
        Node self = settings.self();
        Accounts accounts = settings.accounts();
        String protocol = accounts == null ? "PLAINTEXT" : "SASL_PLAINTEXT";
        set(
            "listeners",
            "%s://%s,%s://%s:%d".formatted(
                CLIENTS,
                self.address(),
                CONTROLLER,
                self.host(),
                self.controllerPort()
            )
        );
        set("advertised.listeners", CLIENTS + "://" + self.address());
        set(
            "listener.security.protocol.map",
            "%s:%s,%s:%s".formatted(CLIENTS, protocol, CONTROLLER, protocol)
        );
        set("inter.broker.listener.name", CLIENTS);
        set("controller.listener.names", CONTROLLER);
        if (accounts != null) {
            set("sasl.enabled.mechanisms", "PLAIN");
            set("sasl.mechanism.inter.broker.protocol", "PLAIN");
            set("sasl.mechanism.controller.protocol", "PLAIN");
            set("listener.name.clients.plain.sasl.jaas.config", accounts.listenerLogin());
            set("listener.name.controller.plain.sasl.jaas.config", accounts.listenerLogin());
            set("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
            set("super.users", "User:" + Accounts.BROKER);
        }
    }

    /** Kafka is the only store here: nothing is forgotten, and nothing acknowledged is in memory only. */
    private void durability(BrokerSettings settings) {
        int replicas = Math.min(3, settings.quorum().size());
        int inSync = Math.max(1, replicas - 1);
        if (settings.isAlone()) {
            // For the whole broker: the setting of a topic misses the log of transactions.
            set("log.flush.interval.messages", 1);
        }
        set("default.replication.factor", replicas);
        set("min.insync.replicas", inSync);
        set("offsets.topic.replication.factor", replicas);
        set("transaction.state.log.replication.factor", replicas);
        set("transaction.state.log.min.isr", inSync);
        set("share.coordinator.state.topic.replication.factor", replicas);
        set("share.coordinator.state.topic.min.isr", inSync);
        set("log.retention.ms", -1);
        set("offsets.retention.minutes", FOR_EVER);
        // After seven idle days the first send of a leader would fail for good.
        set("transactional.id.expiration.ms", FOR_EVER);
        set("producer.id.expiration.ms", FOR_EVER);
        set("auto.create.topics.enable", false);
    }

    /** With these 128 MB of heap are enough; the cleaner's buffer alone has that by default. */
    private void memory() {
        set("log.cleaner.dedupe.buffer.size", 2 * 1024 * 1024);
        set("log.cleaner.io.buffer.size", 64 * 1024);
    }

    private void promptness(BrokerSettings settings) {
        // Adding a partition to a transaction meets the end of the one before: 20 ms of waiting without these.
        set("add.partitions.to.txn.retry.backoff.ms", 1);
        set("add.partitions.to.txn.retry.backoff.max.ms", 4);
        set("group.initial.rebalance.delay.ms", settings.isAlone() ? 0 : 100);
        // After a crash the old session must end before the same broker is let in again.
        set("broker.session.timeout.ms", 2000);
        set("broker.heartbeat.interval.ms", 500);
    }

    /** Three services, not three hundred: the default of 50 partitions would only make starts slow. */
    private void size() {
        set("offsets.topic.num.partitions", 3);
        set("transaction.state.log.num.partitions", 4);
        set("share.coordinator.state.topic.num.partitions", 1);
        set("num.network.threads", 2);
        set("num.io.threads", 4);
        set("background.threads", 2);
    }

    private void set(String name, Object value) {
        kafka.setProperty(name, value.toString());
    }
}
