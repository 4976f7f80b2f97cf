package lanyard.onemachine.broker.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lanyard.onemachine.broker.BrokerProcess;
import lanyard.onemachine.broker.Node;

/** A {@link BrokerProcess} that a test started with its own class path. Starting does not wait: see {@link #awaitReady}. */
public final class ChildBroker implements AutoCloseable {

    private final List<String> command;
    private final String address;
    private Process process;

    private ChildBroker(List<String> command, String address) {
        this.command = command;
        this.address = address;
        this.process = spawn(command);
    }

    /** One broker on 127.0.0.1, flushed to disk. */
    public static ChildBroker alone(Path directory) {
        return alone(directory, Map.of());
    }

    /** @param instead Kafka settings that take the place of ours */
    public static ChildBroker alone(Path directory, Map<String, String> instead) {
        return child(
            directory,
            Node.onFreePorts().port(),
            "127.0.0.1",
            instead
                .entrySet()
                .stream()
                .map(s -> s.getKey() + "=" + s.getValue())
                .toList()
        );
    }

    /** Three brokers on 127.0.0.1, .2 and .3, replicated threefold, of which two must have a record. */
    public static List<ChildBroker> three(Path directory) {
        int port = Node.onFreePorts().port();
        List<String> nodes = List.of("1@127.0.0.1", "2@127.0.0.2", "3@127.0.0.3");
        List<ChildBroker> children = new ArrayList<>();
        for (String self : nodes) {
            List<String> selfFirst = new ArrayList<>(nodes);
            selfFirst.remove(self);
            selfFirst.addFirst(self);
            children.add(child(directory.resolve(self), port, self.split("@", 2)[1], selfFirst));
        }
        children.forEach(ChildBroker::awaitReady);
        return List.copyOf(children);
    }

    /** The address of this broker, good as {@code bootstrap.servers}. */
    public String address() {
        return address;
    }

    public long pid() {
        return process.pid();
    }

    /** Waits until it serves; from a cluster that needs a majority to be there. */
    public ChildBroker awaitReady() {
        StringBuilder said = new StringBuilder();
        try {
            BufferedReader out = process.inputReader();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(BrokerProcess.READY)) {
                    Thread.ofVirtual().start(() -> out.lines().forEach(System.out::println));
                    return this;
                }
                said.append(line).append('\n');
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        throw new IllegalStateException("the broker did not start: " + said);
    }

    /** kill -9. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts it again after {@link #kill} or {@link #stop}, with the same directory and port. */
    public ChildBroker restart() {
        process = spawn(command);
        return this;
    }

    /** Stops it in order. */
    public void stop() {
        process.destroy();
        awaitEnd();
    }

    @Override
    public void close() {
        kill();
    }

    private void awaitEnd() {
        process.onExit().join();
    }

    private static ChildBroker child(Path directory, int port, String host, List<String> arguments) {
        List<String> command = new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                BrokerProcess.class.getName(),
                directory.toString(),
                Integer.toString(port)
            )
        );
        command.addAll(arguments);
        return new ChildBroker(List.copyOf(command), host + ":" + port);
    }

    private static Process spawn(List<String> command) {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start a broker", failed);
        }
    }
}
