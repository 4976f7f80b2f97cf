package lanyard.onemachine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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

/** Lanyard as a process of its own, started as people start it. */
final class Machine implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern LAST_LINE = Pattern.compile("conference's clock shows");

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();
    private final Thread reader;

    private Machine(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
        this.reader = Thread.ofVirtual().start(() -> {
            process
                .inputReader()
                .lines()
                .forEach(line -> {
                    said.add(line);
                    System.out.println("  | " + line);
                    if (LAST_LINE.matcher(line).find()) {
                        ready.complete(true);
                    }
                });
            ready.complete(false);
        });
    }

    /** Does not wait for anything. */
    static Machine start(String... arguments) {
        return startUnder(List.of(), arguments);
    }

    /** @param tool a command that runs the command behind it */
    static Machine startUnder(List<String> tool, String... arguments) {
        List<String> command = new ArrayList<>(tool);
        command.addAll(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                OneMachineApplication.class.getName()
            )
        );
        command.addAll(List.of(arguments));
        try {
            return new Machine(new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot start Lanyard", failed);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The process that is Lanyard, whatever it runs under. */
    ProcessHandle lanyard() {
        return process.toHandle().children().findFirst().orElseGet(process::toHandle);
    }

    long pid() {
        return lanyard().pid();
    }

    /** Everything it printed so far, errors too. */
    String said() {
        return String.join("\n", said);
    }

    /** The first that it printed of this kind; what is in parentheses, if something is. */
    String said(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(said());
        if (!found.find()) {
            throw new AssertionError("it did not say " + pattern + ":\n" + said());
        }
        return found.group(Math.min(1, found.groupCount()));
    }

    Machine awaitReady() {
        try {
            if (ready.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return this;
            }
        } catch (InterruptedException | ExecutionException | TimeoutException late) {
            kill();
        }
        throw new AssertionError("Lanyard did not start:\n" + said());
    }

    /** What it ended with. */
    int awaitEnd() {
        try {
            if (process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                reader.join(); // all it said
                return process.exitValue();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        kill();
        throw new AssertionError("Lanyard does not end:\n" + said());
    }

    /** Ctrl-C. */
    Machine interrupt() {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(pid())).start().waitFor();
            return this;
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("cannot interrupt " + pid(), failed);
        }
    }

    private void kill() {
        lanyard().destroyForcibly();
        process.destroyForcibly();
    }

    @Override
    public void close() {
        lanyard().destroy();
        awaitEnd();
    }
}
