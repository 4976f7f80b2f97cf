package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import lanyard.onemachine.https.LocalAuthority;
import lanyard.onemachine.https.LocalAuthority.Issued;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServingTest {

    @TempDir
    Path directory;

    private DataDirectory data;

    @BeforeEach
    void open() {
        data = DataDirectory.open(directory.resolve("data"));
    }

    @AfterEach
    void close() {
        data.close();
    }

    /** Names and sign-in links do not travel in the clear, and nobody is let in whom nobody expected. */
    @ParameterizedTest
    @CsvSource({
        "'', 127.0.0.1, http://localhost:8080",
        "--https, 127.0.0.1, https://localhost:8080",
        "--public-url=http://192.168.1.20:8080, 127.0.0.1, http://192.168.1.20:8080",
        "--public-url=https://lanyard.example.org, 127.0.0.1, https://lanyard.example.org",
        "--https --public-url=https://192.168.1.20:8080, 0.0.0.0, https://192.168.1.20:8080",
        "--https --public-url=https://[fd00::20]:8080, 0.0.0.0, https://[fd00::20]:8080",
        "--https --public-url=https://doors.example.org, 0.0.0.0, https://doors.example.org",
        "--https --public-url=https://LOCALHOST:8080, 127.0.0.1, https://LOCALHOST:8080",
        "--https --public-url=https://127.0.0.2:8080, 127.0.0.2, https://127.0.0.2:8080",
        "--https --public-url=https://[::1]:8080, 0:0:0:0:0:0:0:1, https://[::1]:8080"
    })
    void only_tls_at_an_address_of_others_goes_beyond_this_machine(
        String arguments,
        String listensOn,
        String links
    ) {
        Serving serving = serving(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(serving.port().address().getHostAddress()).isEqualTo(listensOn);
        assertThat(serving.publicUrl()).hasToString(links);
        assertThat(serving.settings(data))
            .containsEntry("server.address", listensOn)
            .containsEntry("lanyard.registration.public-url", links);
    }

    @Test
    void a_certificate_of_ones_own_is_served_as_well() {
        Issued own = issued("own");
        Serving serving = serving(
            "--certificate=" + own.certificate(),
            "--private-key=" + own.key(),
            "--public-url=https://lanyard.example.org"
        );
        assertThat(serving.port().address().getHostAddress()).isEqualTo("0.0.0.0");
        assertThat(serving.authority()).as("nobody has to trust anything anew").isNull();
    }

    @Test
    void a_certificate_of_another_key_is_told_at_once() {
        assertCannotStart(issued("one").certificate(), issued("two").key(), "belongs to another key");
    }

    @Test
    void a_file_that_is_no_pem_is_told_at_once() throws Exception {
        Issued own = issued("own");
        Path text = Files.writeString(directory.resolve("text"), "hello");
        assertCannotStart(text, own.key(), "no certificate is found there");
        assertCannotStart(own.certificate(), text, "no key is found there");
        assertCannotStart(own.key(), own.certificate(), "no certificate is found there");
    }

    private void assertCannotStart(Path certificate, Path key, String word) {
        assertThatThrownBy(() -> serving("--certificate=" + certificate, "--private-key=" + key))
            .isInstanceOf(CannotStart.class)
            .hasMessageContaining(word);
    }

    private Issued issued(String name) {
        return LocalAuthority.issue(directory.resolve(name), List.of(), Instant.now());
    }

    private Serving serving(String... arguments) {
        return Serving.of(Arguments.of(arguments), data);
    }
}
