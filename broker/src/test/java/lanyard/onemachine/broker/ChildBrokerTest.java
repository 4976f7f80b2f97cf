package lanyard.onemachine.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildBrokerTest {

    @TempDir
    Path directory;

    @Test
    void what_was_committed_survives_kill_9() throws Exception {
        try (ChildBroker broker = ChildBroker.alone(directory).awaitReady()) {
            Records records = new Records(Map.of("bootstrap.servers", broker.address()));
            records.makeTopic();
            records.commit("one");
            broker.kill();
            broker.restart().awaitReady();
            records.commit("two");
            assertThat(records.committed(2)).containsExactly("one", "two");
        }
    }

    @Test
    void two_of_three_carry_on_without_the_third() throws Exception {
        List<ChildBroker> brokers = ChildBroker.three(directory);
        try {
            Records records = new Records(
                Map.of(
                    "bootstrap.servers",
                    String.join(",", brokers.stream().map(ChildBroker::address).toList())
                )
            );
            records.makeTopic();
            records.commit("one");
            brokers.getLast().kill();
            records.commit("two");
            assertThat(records.committed(2)).containsExactly("one", "two");
        } finally {
            brokers.forEach(ChildBroker::close);
        }
    }
}
