package lanyard.ledger.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three brokers, every record on three of which two must have it; one is killed under load. */
class ClusterOrdeal {

    private static final String FAIR = "fair";

    @Test
    void a_broker_killed_under_load_costs_nothing_that_was_answered(@TempDir Path directory)
        throws Exception {
        List<ChildBroker> brokers = ChildBroker.three(directory);
        String bootstrap = brokers.stream().map(ChildBroker::address).collect(Collectors.joining(","));
        Fairground fairground = Fairground.at(bootstrap);
        try (
            var first = Instance.start("first", bootstrap, 3);
            var second = Instance.start("second", bootstrap, 3);
            var admin = fairground.admin()
        ) {
            List<Instance> instances = List.of(first, second);
            Awaiting.that("somebody leads", () -> instances.stream().anyMatch(Instance::leads));
            Instance leader = first.leads() ? first : second;
            assertThat(leader.get("open " + FAIR + " 1000000")).isEqualTo("done 0");
            Crowd crowd = Crowd.of(8, instances, FAIR);
            crowd.awaitAnswers(200);

            ChildBroker killed = brokers.get(partition(admin).leader().id() - 1);
            killed.kill();
            crowd.awaitAnswers(200);
            killed.restart().awaitReady();
            Awaiting.that("it has caught up", () -> partition(admin).isr().size() == 3);
            crowd.awaitAnswers(200);
            crowd.goesHome();

            System.out.println(crowd.answers() + " answers, none: " + crowd.failures());
            Log log = fairground.log(Booth.SERVICE).isGapless().holdsOnceAndWhole(crowd.told());
            try (var rebuilt = Instance.start("rebuilt", bootstrap, 3)) {
                Set<String> digests = new HashSet<>();
                for (Instance instance : List.of(first, second, rebuilt)) {
                    digests.add(instance.get("digest " + FAIR + " " + log.lastSequence(FAIR)));
                }
                assertThat(digests)
                    .as("digests")
                    .hasSize(1)
                    .allMatch(digest -> digest.length() == 64);
            }
        } finally {
            brokers.forEach(ChildBroker::close);
        }
    }

    private static TopicPartitionInfo partition(Admin admin) throws Exception {
        String topic = LedgerSettings.eventsTopic(Booth.SERVICE);
        return admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic).partitions().getFirst();
    }
}
