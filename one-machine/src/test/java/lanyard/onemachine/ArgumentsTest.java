package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentsTest {

    @Test
    void nothing_said_is_the_sample_on_this_machine_alone() {
        Arguments arguments = Arguments.of();
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.data()).isEqualTo(Path.of("lanyard-data"));
        assertThat(arguments.sampleTime()).isNull();
        assertThat(arguments.servesTls()).isFalse();
        assertThat(arguments.publicUrl()).isNull();
        assertThat(arguments.settings()).isEmpty();
    }

    @Test
    void what_is_said_counts() {
        Arguments arguments = Arguments.of(
            "--port=9090",
            "--data=elsewhere",
            "--sample-time=17:45",
            "--https",
            "--public-url=https://192.168.1.20:9090/",
            "--lanyard.registration.consent-version=2"
        );
        assertThat(arguments.port()).isEqualTo(9090);
        assertThat(arguments.data()).isEqualTo(Path.of("elsewhere"));
        assertThat(arguments.sampleTime()).isEqualTo(LocalTime.of(17, 45));
        assertThat(arguments.https()).isTrue();
        assertThat(arguments.publicUrl()).isEqualTo(URI.create("https://192.168.1.20:9090"));
        assertThat(arguments.settings()).containsExactly("--lanyard.registration.consent-version=2");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
        delimiter = '|',
        value = {
            "--colour=blue | does not know --colour=blue. It knows:",
            "port=9090 | does not know port=9090. It knows:",
            "--port | --port= is not a port",
            "--port=0 | --port=0 is not a port: give a number from 1 to 65535",
            "--port=65536 | --port=65536 is not a port",
            "--port=http | --port=http is not a port",
            "--data= | --data= needs a value",
            "--sample-time=8.05 | --sample-time=8.05 is not a time of day: give one like 08:05",
            "--sample-time=25:00 | --sample-time=25:00 is not a time of day",
            "--https=maybe | --https=maybe is yes or no",
            "--public-url=192.168.1.20 | --public-url=192.168.1.20 is not an address",
            "--public-url=ftp://host | is not an address",
            "--public-url=https:// | is not an address",
            "--public-url=https://host/lanyard | without a path",
            "--public-url=https://host?a=b | is not an address",
            "--certificate=nowhere.pem | --certificate=nowhere.pem: there is no such file",
            "--private-key= | --private-key= needs a value",
            "--server.port=9090 | say --port= instead",
            "--server.address=0.0.0.0 | say --public-url= instead"
        }
    )
    void what_makes_no_sense_gets_a_clear_word(String argument, String word) {
        assertThatThrownBy(() -> Arguments.of(argument))
            .isInstanceOf(CannotStart.class)
            .hasMessageContaining(word);
    }

    @Test
    void a_certificate_and_its_key_belong_together(@TempDir Path directory) throws Exception {
        Path file = Files.createFile(directory.resolve("file.pem"));
        assertThatThrownBy(() -> Arguments.of("--certificate=" + file))
            .isInstanceOf(CannotStart.class)
            .hasMessageContaining("give both");
        assertThatThrownBy(() -> Arguments.of("--private-key=" + file))
            .isInstanceOf(CannotStart.class)
            .hasMessageContaining("give both");
        assertThatThrownBy(() -> Arguments.of("--https", "--certificate=" + file, "--private-key=" + file))
            .isInstanceOf(CannotStart.class)
            .hasMessageContaining("not both");
    }
}
