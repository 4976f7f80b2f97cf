package lanyard.ledger.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A {@link BoothProcess} in the hands of a test, which may kill and freeze it. */
final class Instance implements AutoCloseable {

    private final String name;
    private final Process process;
    private final PrintWriter in;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, CompletableFuture<String>> asked = new ConcurrentHashMap<>();

    private Instance(String name, Process process) {
        this.name = name;
        this.process = process;
        this.in = new PrintWriter(process.outputWriter(), true);
        Thread.ofVirtual().start(this::listen);
    }

    static Instance start(String name, String bootstrapServers, int replication) {
        try {
            return new Instance(
                name,
                new ProcessBuilder(
                    ProcessHandle.current().info().command().orElse("java"),
                    "-Xmx160m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    BoothProcess.class.getName(),
                    bootstrapServers,
                    Integer.toString(replication),
                    "http://" + name
                )
                    .redirectErrorStream(true)
                    .start()
            );
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it answers; {@code not gone} when it is no more. */
    CompletableFuture<String> ask(String words) {
        String number = Long.toString(numbers.incrementAndGet());
        CompletableFuture<String> answer = new CompletableFuture<>();
        asked.put(number, answer);
        synchronized (in) {
            in.println(number + " " + words);
        }
        if (!process.isAlive()) {
            answer.complete("not gone");
        }
        return answer;
    }

    String get(String words) throws Exception {
        return ask(words).get(60, TimeUnit.SECONDS);
    }

    boolean leads() {
        try {
            return ask("leads").get(1, TimeUnit.SECONDS).equals("true");
        } catch (Exception silent) {
            return false;
        }
    }

    /** {@code kill -9} */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void freeze() throws Exception {
        Signal.freeze(process.pid());
    }

    void thaw() throws Exception {
        Signal.thaw(process.pid());
    }

    private void listen() {
        BufferedReader out = process.inputReader();
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith(BoothProcess.ANSWER)) {
                    String[] words = line.split(" ", 3);
                    asked.remove(words[1]).complete(words[2]);
                } else {
                    System.out.println(name + ": " + line);
                }
            }
        } catch (IOException gone) {
            // as good as its end
        }
        process.onExit().join();
        List.copyOf(asked.values()).forEach(answer -> answer.complete("not gone"));
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
