package lanyard.rebuilding;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lanyard.ledger.LogRecord;
import lanyard.ledger.Seen;
import tools.jackson.databind.json.JsonMapper;

/**
 * Another process with other identity hashes, and so with other orders of hash maps. It folds records that were written
 * to files, decides the same commands by itself, and prints the digests of both.
 */
final class SecondJvm {

    private static final JsonMapper JSON = JsonMapper.builder()
        .addMixIn(Seen.class, SeenAsText.class)
        .build();

    private SecondJvm() {}

    private abstract static class SeenAsText {

        @JsonCreator
        static Seen parse(String text) {
            return Seen.parse(text);
        }

        @JsonValue
        abstract String asText();
    }

    /** What it found, each by service. */
    record Digests(Map<String, String> folded, Map<String, String> decided) {}

    public static void main(String[] args) throws IOException {
        Path directory = Path.of(args[0]);
        for (var model : RandomConference.MODELS.entrySet()) {
            List<LogRecord> records;
            try (var lines = Files.lines(directory.resolve(model.getKey()))) {
                records = lines.map(line -> JSON.readValue(line, LogRecord.class)).toList();
            }
            System.out.println(
                "folded " + model.getKey() + " " + Chronicle.digestOf(model.getValue(), records)
            );
        }
        new RandomConference(Long.parseLong(args[1]))
            .happen()
            .forEach((service, chronicle) ->
                System.out.println("decided " + service + " " + chronicle.digest())
            );
    }

    static Digests of(Path directory, long seed, Map<String, Chronicle<?, ?, ?>> happened)
        throws IOException {
        for (var chronicle : happened.entrySet()) {
            Files.write(
                directory.resolve(chronicle.getKey()),
                chronicle.getValue().records().stream().map(JSON::writeValueAsString).toList()
            );
        }
        Process process = new ProcessBuilder(
            ProcessHandle.current().info().command().orElse("java"),
            "-XX:+UnlockExperimentalVMOptions",
            // Counted instead of drawn.
            "-XX:hashCode=3",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            SecondJvm.class.getName(),
            directory.toString(),
            Long.toString(seed)
        )
            .redirectErrorStream(true)
            .start();
        Digests digests = new Digests(new HashMap<>(), new HashMap<>());
        for (String line : process.inputReader().lines().toList()) {
            String[] words = line.split(" ");
            switch (words[0]) {
                case "folded" -> digests.folded().put(words[1], words[2]);
                case "decided" -> digests.decided().put(words[1], words[2]);
                default -> throw new AssertionError(line);
            }
        }
        return digests;
    }
}
