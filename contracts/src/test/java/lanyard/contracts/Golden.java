package lanyard.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lanyard.ledger.JsonEvents;

/**
 * The golden files: what every event looks like in the topic, for ever. {@code mvn -pl contracts -am test
 * -Dlanyard.write} writes the missing ones from a sample; whoever adds an event then makes the sample speak.
 */
final class Golden {

    static final boolean WRITE = System.getProperty("lanyard.write") != null;
    private static final Path DIRECTORY = Path.of("src/test/resources/golden");

    private Golden() {}

    static Path file(String wireName) {
        return DIRECTORY.resolve(wireName + ".json");
    }

    static String text(String wireName) {
        return read(file(wireName));
    }

    /** The golden files of an event: the one that is named like it, and further ones with a word after the name. */
    static List<Path> variants(String wireName) {
        return all()
            .stream()
            .filter(file ->
                file
                    .getFileName()
                    .toString()
                    .startsWith(wireName + ".")
            )
            .toList();
    }

    static List<Path> all() {
        try (var files = Files.list(DIRECTORY)) {
            return files.sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static void writeMissingIfAsked() {
        Families.events().forEach((name, type) -> {
            if (WRITE && !Files.exists(file(name))) {
                var json = JsonEvents.JSON.writerWithDefaultPrettyPrinter();
                write(file(name), json.writeValueAsString(Sample.of(type)) + "\n");
            }
        });
    }
}
