package lanyard.journeys.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One machine as a newcomer starts it, with the memory of README's command, and the yardsticks beside it. */
final class Machine implements AutoCloseable {

    private static final Pattern SIGN_IN = Pattern.compile("sign-in#(\\S+)");

    private final Process process;
    private final int port;
    private final Duration started;
    private final String signIn;

    private Machine(Process process, int port, Duration started, String signIn) {
        this.process = process;
        this.port = port;
        this.started = started;
        this.signIn = signIn;
    }

    static Machine start(Path data, boolean flush) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(List.of(System.getProperty("one-machine.jvm").split(" ")));
        String more = System.getProperty("lanyard.load.jvm", "");
        if (!more.isEmpty()) {
            command.addAll(List.of(more.split(" ")));
        }
        command.addAll(
            List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "lanyard.onemachine.OneMachineApplication",
                "--port=" + port,
                "--data=" + data,
                "--spring.main.sources=lanyard.onemachine.Yardsticks",
                "--yardsticks.flush=" + flush,
                "--lanyard.registration.attempts.by-caller=100000000"
            )
        );
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        CompletableFuture<Duration> ready = new CompletableFuture<>();
        CompletableFuture<String> signIn = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (BufferedReader out = process.inputReader()) {
                for (String line = out.readLine(); line != null; line = out.readLine()) {
                    if (line.contains(" s  Ready")) {
                        ready.complete(Duration.ofNanos(System.nanoTime() - begin));
                    } else if (!ready.isDone() || line.contains("ERROR") || line.contains("WARN")) {
                        System.out.println("  | " + line);
                    }
                    Matcher found = SIGN_IN.matcher(line);
                    if (found.find()) {
                        signIn.complete(found.group(1));
                    }
                }
            } catch (IOException closed) {
                // as good as its end
            }
        });
        process
            .onExit()
            .thenRun(() -> ready.completeExceptionally(new IllegalStateException("it did not start")));
        Duration started = ready.get(5, TimeUnit.MINUTES);
        return new Machine(process, port, started, signIn.get(10, TimeUnit.SECONDS));
    }

    int port() {
        return port;
    }

    /** From the start of the JVM until everything was ready. */
    Duration started() {
        return started;
    }

    /** The token of the organiser's one-time link. */
    String signIn() {
        return signIn;
    }

    /** Memory that the process holds at the moment, in megabytes: its own, and of files that it has mapped. */
    String resident() throws IOException {
        return "%,d MB, of it %,d MB mapped files".formatted(megabytes("VmRSS"), megabytes("RssFile"));
    }

    private long megabytes(String what) throws IOException {
        return (
            Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))
                .stream()
                .filter(line -> line.startsWith(what + ":"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow() / 1024
        );
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
