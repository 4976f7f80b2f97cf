package lanyard.ledger.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import lanyard.ledger.DocumentTopic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** The topics of one service: made when they are missing, checked when they are there. */
final class Topics {

    private static final Map<String, String> FOR_EVER = Map.of(
        "cleanup.policy",
        "delete",
        "retention.ms",
        "-1",
        "retention.bytes",
        "-1"
    );

    private static final Duration KNOWN_WITHIN = Duration.ofSeconds(10);

    private final LedgerSettings settings;

    Topics(LedgerSettings settings) {
        this.settings = settings;
    }

    /** @throws IllegalStateException when a topic has another number of partitions than the installation */
    void ensure(Admin admin, List<DocumentTopic<?>> ownDocuments)
        throws InterruptedException, ExecutionException {
        List<NewTopic> wanted = new ArrayList<>();
        wanted.add(topic(settings.eventsTopic(), FOR_EVER));
        ownDocuments.forEach(documents -> wanted.add(topic(documents.name(), compacted())));
        Set<String> there = admin.listTopics().names().get();
        for (NewTopic topic : wanted) {
            if (!there.contains(topic.name())) {
                make(admin, topic);
            }
        }
        for (TopicDescription described : describe(admin, wanted.stream().map(NewTopic::name).toList())) {
            int partitions = described.partitions().size();
            if (partitions != settings.partitions()) {
                throw new IllegalStateException(
                    described.name() +
                        " has " +
                        partitions +
                        " partitions, but this installation is set to " +
                        settings.partitions() +
                        ". The number is fixed when an installation is made; to change it, export and import."
                );
            }
        }
    }

    /**
     * How long all of these topics keep what says that a document was erased; a day at most, which is Kafka's default and
     * stands for topics that are not there yet, or whose settings this service may not see.
     */
    Duration tombstonesStay(Admin admin, List<DocumentTopic<?>> documents)
        throws InterruptedException, ExecutionException {
        Duration shortest = LedgerSettings.A_DAY;
        var asked = admin
            .describeConfigs(
                documents
                    .stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                    .toList()
            )
            .values();
        for (var config : asked.values()) {
            try {
                Duration stay = Duration.ofMillis(
                    Long.parseLong(config.get().get(TopicConfig.DELETE_RETENTION_MS_CONFIG).value())
                );
                shortest = stay.compareTo(shortest) < 0 ? stay : shortest;
            } catch (ExecutionException failed) {
                if (
                    !(failed.getCause() instanceof UnknownTopicOrPartitionException) &&
                    !(failed.getCause() instanceof TopicAuthorizationException)
                ) {
                    throw failed;
                }
            }
        }
        return shortest;
    }

    /** A topic just made is not known to every broker at once. */
    private static Collection<TopicDescription> describe(Admin admin, List<String> names)
        throws InterruptedException, ExecutionException {
        long deadline = System.nanoTime() + KNOWN_WITHIN.toNanos();
        while (true) {
            try {
                return admin.describeTopics(names).allTopicNames().get().values();
            } catch (ExecutionException failed) {
                if (
                    !(failed.getCause() instanceof UnknownTopicOrPartitionException) ||
                    System.nanoTime() > deadline
                ) {
                    throw failed;
                }
                Thread.sleep(Duration.ofMillis(20));
            }
        }
    }

    /** Compaction never touches the active segment, so segments are short; see {@link Settling}. */
    private Map<String, String> compacted() {
        long within = settings.erasedWithin().toMillis();
        return Map.of(
            "cleanup.policy",
            "compact",
            "segment.ms",
            Long.toString(Math.max(1, within / 24)),
            "max.compaction.lag.ms",
            Long.toString(within),
            "min.cleanable.dirty.ratio",
            "0.1",
            "file.delete.delay.ms",
            Long.toString(within / 1440)
        );
    }

    private NewTopic topic(String name, Map<String, String> config) {
        Map<String, String> all = new HashMap<>(config);
        all.put("min.insync.replicas", Integer.toString(settings.replication() / 2 + 1));
        return new NewTopic(name, settings.partitions(), settings.replication()).configs(all);
    }

    private static void make(Admin admin, NewTopic topic) throws InterruptedException, ExecutionException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException failed) {
            // Another instance starts at the same time and was quicker.
            if (!(failed.getCause() instanceof TopicExistsException)) {
                throw failed;
            }
        }
    }
}
