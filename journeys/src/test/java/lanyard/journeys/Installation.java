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
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The running one-machine system, as a process of its own on a free port of the loopback address. */
public final class Installation implements AutoCloseable {

    private static final Duration STARTING = Duration.ofMinutes(3);
    private static final Pattern SIGN_IN = Pattern.compile("(http\\S+/sign-in#\\S+)");
    private static final Pattern ENROL = Pattern.compile("(http\\S+/door\\S*#enrol=\\S+)");
    private static final Pattern FINGERPRINT = Pattern.compile("((?:[0-9A-F]{2}:){31}[0-9A-F]{2})");

    private final Path data;
    private final int port;
    private final boolean https;
    private final List<String> arguments;
    private final String classPath;
    private String sampleTime;
    private Printed printed = new Printed();
    private Process process;

    private Installation(Path data, boolean https, String sampleTime, List<String> arguments) {
        this(data, https, sampleTime, arguments, System.getProperty("java.class.path"));
    }

    private Installation(
        Path data,
        boolean https,
        String sampleTime,
        List<String> arguments,
        String classPath
    ) {
        this.data = data;
        this.port = freePort();
        this.https = https;
        this.sampleTime = sampleTime;
        this.arguments = arguments;
        this.classPath = classPath;
        this.process = start();
    }

    /** @param sampleTime what the conference's clock shows at the start, such as {@code 08:05} */
    static Installation start(Path data, String sampleTime) {
        return start(data, sampleTime, new String[0]);
    }

    /** @param arguments further ones, such as {@code --lanyard.kafka.erased-within=2s} */
    public static Installation start(Path data, String sampleTime, String... arguments) {
        return new Installation(data, false, sampleTime, List.of(arguments));
    }

    /** Serves pages that can be replaced while it runs. */
    static Installation start(Path data, String sampleTime, NewerPages pages) {
        return new Installation(data, false, sampleTime, List.of(), pages.classPath());
    }

    /** As {@link #start}, but as the README says for phones: TLS by an authority of its own, and a public address. */
    static Installation startWithHttps(Path data, String sampleTime) {
        return new Installation(data, true, sampleTime, List.of());
    }

    public String address() {
        return (https ? "https" : "http") + "://localhost:" + port;
    }

    /** Where it keeps everything. */
    Path data() {
        return data;
    }

    /** All that it has printed. */
    List<String> printed() {
        return printed.all();
    }

    /** The organiser's one-time sign-in link. */
    public String signInLink() {
        return printed.await(SIGN_IN);
    }

    /** A link that enrols one phone at a door. */
    String enrolmentLink() {
        return printed.await(ENROL);
    }

    /** Of the authority's certificate, as it was printed; with {@link #startWithHttps} only. */
    String fingerprint() {
        return printed.await(FINGERPRINT);
    }

    /** kill -9: nothing is closed in order. Unlike a power cut, it spares what was written but not flushed. */
    public void kill() {
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
    public void restart() {
        printed = new Printed();
        process = start();
    }

    private Process start() {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(System.getProperty("one-machine.jvm").split(" ")));
        command.addAll(
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-cp",
                classPath,
                "lanyard.onemachine.OneMachineApplication",
                "--port=" + port,
                "--data=" + data
            )
        );
        command.addAll(arguments);
        if (https) {
            command.add("--https");
            command.add("--public-url=" + address());
        }
        if (!sampleTime.isEmpty()) {
            command.add("--sample-time=" + sampleTime);
        }
        try {
            Process started = new ProcessBuilder(command).redirectErrorStream(true).start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            Printed lines = printed;
            Thread.ofVirtual().start(() -> lines.readAll(started.inputReader()));
            try {
                // The links come last, with TLS followed by the fingerprint.
                lines.await(https ? FINGERPRINT : ENROL);
            } catch (AssertionError late) {
                started.destroyForcibly();
                throw late;
            }
            return started;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start Lanyard", failed);
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
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                process.waitFor();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What one run of the process has printed so far. */
    private static final class Printed {

        private final List<String> lines = new ArrayList<>();
        private boolean ended;

        void readAll(BufferedReader out) {
            try {
                out.lines().forEach(line -> {
                    System.out.println("  | " + line);
                    add(line);
                });
            } catch (UncheckedIOException killed) {
                // what it said before is what it said
            } finally {
                end();
            }
        }

        private synchronized void add(String line) {
            lines.add(line);
            notifyAll();
        }

        synchronized List<String> all() {
            return List.copyOf(lines);
        }

        private synchronized void end() {
            ended = true;
            notifyAll();
        }

        /** Waits until a line has what the pattern's group takes. */
        synchronized String await(Pattern pattern) {
            long deadline = System.nanoTime() + STARTING.toNanos();
            while (true) {
                var found = lines.stream().map(pattern::matcher).filter(Matcher::find).findFirst();
                if (found.isPresent()) {
                    return found.get().group(1);
                }
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (ended || left <= 0) {
                    throw new AssertionError(
                        "Lanyard did not print " + pattern + ":\n" + String.join("\n", lines)
                    );
                }
                try {
                    wait(left);
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                    throw new AssertionError("stopped while waiting for Lanyard", stopped);
                }
            }
        }
    }
}
