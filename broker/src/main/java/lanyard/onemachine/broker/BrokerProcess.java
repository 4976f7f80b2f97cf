package lanyard.onemachine.broker;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * A broker as a process of its own, to be killed by tests.
 *
 * <pre>
 * BrokerProcess directory port                       one broker on 127.0.0.1, flushed to disk
 * BrokerProcess directory port 1@127.0.0.1 2@127.0.0.2 3@127.0.0.3
 *                                                    one of three; the first one named is this one
 * </pre>
 *
 * All brokers of a cluster use the same {@code port}, and {@code port + 1} among themselves. Everybody may connect.
 * Prints {@link #READY} when it serves, and stops in order on SIGTERM.
 */
public final class BrokerProcess {

    public static final String READY = "broker ready";

    private BrokerProcess() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length < 2) {
            System.err.println("usage: BrokerProcess directory port [id@host ...]");
            System.exit(2);
        }
        System.setProperty("logback.configurationFile", "lanyard/onemachine/broker/logback.xml");
        EmbeddedBroker broker = EmbeddedBroker.start(settings(args));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            broker.close();
            stopped.countDown();
        }));
        System.out.println(READY + " " + broker.bootstrapServers());
        stopped.await();
    }

    private static BrokerSettings settings(String[] args) {
        Path directory = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        if (args.length == 2) {
            return BrokerSettings.alone(directory, Node.onPort(port), null);
        }
        List<Node> nodes = new ArrayList<>();
        for (String node : Arrays.asList(args).subList(2, args.length)) {
            String[] parts = node.split("@", 2);
            nodes.add(new Node(Integer.parseInt(parts[0]), parts[1], port, port + 1));
        }
        return new BrokerSettings(directory, nodes.getFirst(), nodes, null);
    }
}
