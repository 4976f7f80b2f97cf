package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    @Test
    void that_does_not_start_is_told_whenever_somebody_looks(@TempDir Path directory) throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Console console = new Console(new PrintStream(said, true, StandardCharsets.UTF_8), System.nanoTime());
        try (DataDirectory data = DataDirectory.open(directory)) {
            Files.createFile(data.kafka());
            EmbeddedKafka kafka = EmbeddedKafka.begin(data, console);
            assertThatThrownBy(kafka::lastEvent).isNotNull();
            assertThat(kafka.isRunning()).as("or nobody would ask it to start").isFalse();
            assertThatThrownBy(kafka::start)
                .isInstanceOf(CannotStart.class)
                .hasMessageStartingWith("Kafka did not start: ")
                .hasMessageContaining(data.kafka().toString());
            kafka.stop();
        }
        assertThat(said.toString(StandardCharsets.UTF_8)).isEmpty();
    }
}
