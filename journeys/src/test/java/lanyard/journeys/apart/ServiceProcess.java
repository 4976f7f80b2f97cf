package lanyard.journeys.apart;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One instance of one service, in a process of its own, in the hands of a test. */
final class ServiceProcess implements AutoCloseable {

    private static final Map<String, String> MAIN = Map.of(
        "registration",
        "lanyard.registration.RegistrationApplication",
        "checkin",
        "lanyard.checkin.CheckinApplication",
        "gala",
        "lanyard.gala.GalaApplication"
    );

    private final String name;
    private final List<String> command;
    private final String address;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Process process;

    private ServiceProcess(String name, List<String> command, String address) {
        this.name = name;
        this.command = command;
        this.address = address;
        this.process = spawn();
    }

    /** @param settings more of them, each {@code --name=value} */
    static ServiceProcess start(String service, int number, String kafka, List<String> settings) {
        int port = freePort();
        String address = "http://127.0.0.1:" + port;
        List<String> command = new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MAIN.get(service),
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn",
                "--logging.level.org.apache.kafka=error",
                "--lanyard.kafka.bootstrap-servers=" + kafka,
                "--lanyard.kafka.partitions=3",
                "--lanyard.kafka.replication=1",
                "--lanyard.kafka.address=" + address
            )
        );
        command.addAll(settings);
        return new ServiceProcess(service + " " + number, List.copyOf(command), address);
    }

    String address() {
        return address;
    }

    /** What it printed since it was last started. */
    List<String> said() {
        return said;
    }

    /** {@code kill -9} */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** SIGTERM: it finishes what it has begun, and leaves. Comes back at once. */
    void stop() {
        process.destroy();
    }

    void awaitEnd() {
        process.onExit().join();
    }

    /** Starts it again, at the same address. */
    void restart() {
        said.clear();
        process = spawn();
    }

    private Process spawn() {
        try {
            Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
            BufferedReader out = started.inputReader();
            Thread.ofVirtual().start(() ->
                out.lines().forEach(line -> {
                    said.add(line);
                    System.out.println(name + ": " + line);
                })
            );
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start " + name, failed);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public String toString() {
        return name;
    }

    @Override
    public void close() {
        kill();
    }
}
