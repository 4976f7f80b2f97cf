package lanyard.onemachine.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/**
 * A broker as a process of its own: for tests to kill, and as the Kafka of {@code docker-compose.yml}.
 *
 * <pre>
 * BrokerProcess directory port                       one broker on 127.0.0.1, flushed to disk
 * BrokerProcess directory port 1@127.0.0.1 2@127.0.0.2 3@127.0.0.3
 *                                                    one of three; the first one named is this one
 * </pre>
 *
 * All brokers of a cluster use the same {@code port}, and {@code port + 1} among themselves. Everybody may connect.
 * Arguments of the form {@code name=value} are Kafka settings that take the place of ours. Prints {@link #READY} when it
 * serves, stops in order on SIGTERM, and at once when its standard input ends: it dies with the test that started it, and
 * a container keeps that input open.
 */
public final class BrokerProcess {

    public static final String READY = "broker ready";

    private BrokerProcess() {}

    public static void main(String[] args) throws InterruptedException {
        if (args.length < 2) {
            System.err.println("usage: BrokerProcess directory port [id@host ...] [name=value ...]");
            System.exit(2);
        }
        dieWithStandardInput();
        System.setProperty("logback.configurationFile", "lanyard/onemachine/broker/logback.xml");
        EmbeddedBroker broker = EmbeddedBroker.start(settings(args), instead(args));
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(
            new Thread(() -> {
                broker.close();
                stopped.countDown();
            })
        );
        System.out.println(READY + " " + broker.bootstrapServers());
        stopped.await();
    }

    private static void dieWithStandardInput() {
        Thread.ofPlatform()
            .daemon()
            .name("standard-input")
            .start(() -> {
                try {
                    System.in.transferTo(OutputStream.nullOutputStream());
                } catch (IOException gone) {
                    // as good as its end
                }
                Runtime.getRuntime().halt(1);
            });
    }

    private static Map<String, String> instead(String[] args) {
        Map<String, String> instead = new HashMap<>();
        for (String argument : Arrays.asList(args).subList(2, args.length)) {
            String[] parts = argument.split("=", 2);
            if (parts.length == 2) {
                instead.put(parts[0], parts[1]);
            }
        }
        return instead;
    }

    private static BrokerSettings settings(String[] args) {
        Path directory = Path.of(args[0]);
        int port = Integer.parseInt(args[1]);
        List<Node> nodes = new ArrayList<>();
        for (String argument : Arrays.asList(args).subList(2, args.length)) {
            String[] parts = argument.split("@", 2);
            if (parts.length == 2 && !argument.contains("=")) {
                nodes.add(new Node(Integer.parseInt(parts[0]), parts[1], port, port + 1));
            }
        }
        if (nodes.isEmpty()) {
            return BrokerSettings.alone(directory, Node.onPort(port), null);
        }
        return new BrokerSettings(directory, nodes.getFirst(), nodes, null);
    }
}
