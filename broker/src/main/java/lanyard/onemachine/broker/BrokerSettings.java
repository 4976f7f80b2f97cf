package lanyard.onemachine.broker;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes one broker different from another.
 *
 * @param directory of everything it stores; made when it is not there
 * @param quorum all brokers of the cluster, {@code self} among them
 * @param accounts who may connect; null for tests, where everybody on the loopback interface may
 */
public record BrokerSettings(Path directory, Node self, List<Node> quorum, @Nullable Accounts accounts) {
    public BrokerSettings {
        quorum = List.copyOf(quorum);
        if (!quorum.contains(self)) {
            throw new IllegalArgumentException("a broker is one of its quorum");
        }
    }

    /** One broker on free ports that lets everybody in. */
    public static BrokerSettings alone(Path directory) {
        return alone(directory, Node.onFreePorts(), null);
    }

    public static BrokerSettings alone(Path directory, Node node, @Nullable Accounts accounts) {
        return new BrokerSettings(directory, node, List.of(node), accounts);
    }

    boolean isAlone() {
        return quorum.size() == 1;
    }
}
