package lanyard.journeys;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running one-machine system, as a process of its own on a free port of the loopback address. */
final class Installation implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(2);
    private static final Pattern SIGN_IN = Pattern.compile("(http\\S+/sign-in#\\S+)");
    private static final Pattern ENROL = Pattern.compile("(http\\S+/door\\S*#enrol=\\S+)");
    private static final String READY = " s  Ready";

    private final Path data;
    private final int port;
    private String sampleTime;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private Process process;

    private Installation(Path data, int port, String sampleTime) {
        this.data = data;
        this.port = port;
        this.sampleTime = sampleTime;
        this.process = start();
    }

    /** @param sampleTime what the conference's clock shows at the start, such as {@code 08:05} */
    static Installation start(Path data, String sampleTime) {
        return new Installation(data, freePort(), sampleTime);
    }

    String address() {
        return "http://localhost:" + port;
    }

    /** The organiser's one-time sign-in link. */
    String signInLink() {
        return link(SIGN_IN);
    }

    /** A link that enrols one phone at a door. */
    String enrolmentLink() {
        return link(ENROL);
    }

    private String link(Pattern pattern) {
        return said
            .reversed()
            .stream()
            .map(pattern::matcher)
            .filter(Matcher::find)
            .map(found -> found.group(1))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no such link was printed:\n" + String.join("\n", said)));
    }

    /** kill -9: nothing is closed in order. Unlike a power cut, it spares what was written but not flushed. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Stops it in order and starts it again over the same data and port, with the conference's clock set anew. */
    void restartAt(String newSampleTime) {
        close();
        sampleTime = newSampleTime;
        restart();
    }

    /** Starts it again over the same data, on the same port. */
    void restart() {
        said.clear();
        process = start();
    }

    private Process start() {
        List<String> command = new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "lanyard.onemachine.OneMachineApplication",
                "--port=" + port,
                "--data=" + data
            )
        );
        if (!sampleTime.isEmpty()) {
            command.add("--sample-time=" + sampleTime);
        }
        try {
            Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitReady(started);
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start Lanyard", failed);
        }
    }

    private void awaitReady(Process started) {
        CompletableFuture<Boolean> ready = new CompletableFuture<>();
        BufferedReader out = started.inputReader();
        Thread.ofVirtual().start(() -> {
            out.lines().forEach(line -> {
                said.add(line);
                System.out.println("  | " + line);
                if (line.contains(READY)) {
                    ready.complete(true);
                }
            });
            ready.complete(false);
        });
        try {
            if (ready.get(STARTING.toSeconds(), TimeUnit.SECONDS)) {
                awaitLinks();
                return;
            }
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            started.destroyForcibly();
        }
        throw new AssertionError("Lanyard did not start:\n" + String.join("\n", said));
    }

    private void awaitLinks() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (said.stream().noneMatch(line -> ENROL.matcher(line).find()) && System.nanoTime() < deadline) {
            Thread.onSpinWait();
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
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
