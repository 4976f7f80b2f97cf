package lanyard.ledger.kafka;

import static lanyard.ledger.kafka.Fairground.NOON;
import static lanyard.ledger.kafka.Fairground.command;
import static lanyard.ledger.kafka.Fairground.named;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is erased leaves Kafka's disk although nobody writes anything any more. */
class ErasureOrdeal {

    private static final HistoryId FAIR = new HistoryId("fair");

    @Test
    void an_erased_document_is_gone_from_the_disk_and_the_others_are_there(@TempDir Path directory)
        throws Exception {
        try (
            var broker = ChildBroker.alone(directory, Map.of("log.cleaner.backoff.ms", "200")).awaitReady()
        ) {
            Fairground fairground = Fairground.at(broker.address());
            LedgerSettings quick = fairground.settings(Booth.SERVICE).erasingWithin(Duration.ofSeconds(2));
            try (var booth = fairground.open(quick, Booth.MODEL)) {
                booth.submit(command(FAIR, new Booth.Command.Open(10))).get();
                booth.submit(named(FAIR, "one", "Hortensia Quibblethwaite")).get();
                booth.submit(named(FAIR, "two", "Peregrine Oddsworth")).get();
                assertThat(isOnTheDisk(directory, "Hortensia Quibblethwaite")).isTrue();

                booth.submit(erase("one")).get();

                Awaiting.that(
                    "erased from the disk",
                    () -> !isOnTheDisk(directory, "Hortensia Quibblethwaite")
                );
                assertThat(isOnTheDisk(directory, "Peregrine Oddsworth")).isTrue();
                // Whoever comes later sees what is left.
                try (var follower = fairground.follow(quick, Booth.MODEL)) {
                    var documents = follower.view(FAIR).documents();
                    assertThat(documents.find(Booth.HOLDERS, "one")).isEmpty();
                    assertThat(documents.find(Booth.HOLDERS, "two")).contains(
                        new Booth.Holder("Peregrine Oddsworth")
                    );
                }
                fairground.log(Booth.SERVICE).isGapless();
            }
        }
    }

    private static Submission<Booth.Command> erase(String id) {
        return new Submission<>(
            FAIR,
            CommandKey.random(),
            Retention.A_DAY,
            "test",
            NOON,
            _ -> new Booth.Command.Take("somebody"),
            List.of(new DocumentWrite<>(Booth.HOLDERS, id, null))
        );
    }

    private static boolean isOnTheDisk(Path directory, String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).anyMatch(file -> contains(file, name));
        } catch (UncheckedIOException changed) {
            return true; // the broker makes and removes files meanwhile: to be looked at again
        }
    }

    private static boolean contains(Path file, String name) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).contains(name);
        } catch (NoSuchFileException cleaned) {
            return false;
        } catch (IOException failed) {
            throw new AssertionError("cannot read " + file, failed);
        }
    }
}
