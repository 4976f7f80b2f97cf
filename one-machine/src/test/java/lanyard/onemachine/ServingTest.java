package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServingTest {

    private static final String ANYWHERE = "0.0.0.0";
    private static final String THIS_MACHINE = "127.0.0.1";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(
        strings = { "https://192.168.1.20:8080", "https://doors.example.org", "https://[fd00::20]:8080" }
    )
    void with_tls_and_an_address_of_others_it_listens_for_others(String publicUrl) {
        assertThat(listensAt("--https", "--public-url=" + publicUrl)).isEqualTo(ANYWHERE);
    }

    @ParameterizedTest
    @CsvSource({
        "https://localhost:8080, 127.0.0.1",
        "https://LOCALHOST:8080, 127.0.0.1",
        "https://127.0.0.1:8080, 127.0.0.1",
        "https://127.0.0.2:8080, 127.0.0.2",
        "https://[::1]:8080, 0:0:0:0:0:0:0:1"
    })
    void an_address_that_means_every_machine_itself_opens_nothing_to_others(
        String publicUrl,
        String address
    ) {
        assertThat(listensAt("--https", "--public-url=" + publicUrl)).isEqualTo(address);
    }

    @Test
    void without_tls_or_without_an_address_nobody_else_can_connect() {
        assertThat(listensAt()).isEqualTo(THIS_MACHINE);
        assertThat(listensAt("--https")).isEqualTo(THIS_MACHINE);
        assertThat(listensAt("--public-url=https://doors.example.org")).isEqualTo(THIS_MACHINE);
    }

    private String listensAt(String... arguments) {
        String[] all = Stream.concat(Stream.of("--data=" + data), Stream.of(arguments)).toArray(
            String[]::new
        );
        try (DataDirectory directory = DataDirectory.open(data)) {
            return Serving.of(Arguments.of(all), directory).port().address().getHostAddress();
        }
    }
}
