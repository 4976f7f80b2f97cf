package lanyard.onemachine.https;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lanyard.onemachine.https.LocalAuthority.Issued;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A phone that once trusted a machine is asked again as seldom as possible, and never for more than is needed. */
class LocalAuthorityTest {

    private static final Instant TODAY = Instant.parse("2026-11-24T08:05:00Z");

    @TempDir
    Path directory;

    @Test
    void the_next_start_has_the_same_authority_and_another_certificate() throws Exception {
        Issued first = issue(TODAY);
        String served = Files.readString(first.certificate());
        Issued next = issue(TODAY.plus(Duration.ofDays(30)));
        assertThat(next.authority()).isEqualTo(first.authority());
        assertThat(next.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(Files.readString(next.certificate())).isNotEqualTo(served);
    }

    @Test
    void another_address_in_a_local_network_needs_no_new_authority() {
        Issued first = issue(TODAY, "192.168.1.20");
        assertThat(issue(TODAY, "10.1.2.3").authority()).isEqualTo(first.authority());
        assertThat(issue(TODAY, "[fd00::2]", "lectern.local").authority()).isEqualTo(first.authority());
    }

    @Test
    void a_name_on_the_internet_needs_an_authority_that_may_sign_for_it() {
        Issued first = issue(TODAY);
        Issued named = issue(TODAY, "lanyard.example.org");
        assertThat(named.authority()).isNotEqualTo(first.authority());
        assertThat(named.authority().getCriticalExtensionOIDs()).contains(Extension.nameConstraints.getId());
        assertThat(issue(TODAY, "lanyard.example.org").authority()).isEqualTo(named.authority());
        assertThat(issue(TODAY, "lanyard.example.com").authority()).isNotEqualTo(named.authority());
    }

    @Test
    void one_that_would_end_before_its_certificate_is_made_anew() {
        Issued first = issue(TODAY);
        Instant inFourYears = TODAY.plus(Duration.ofDays(4 * 365));
        assertThat(issue(inFourYears).authority()).isNotEqualTo(first.authority());
    }

    @Test
    void nobody_but_its_owner_reads_the_keys() throws Exception {
        Path kept = directory.resolve("kept");
        LocalAuthority.issue(kept, List.of(), TODAY);
        try (Stream<Path> files = Files.list(kept)) {
            assertThat(files)
                .hasSize(4)
                .allSatisfy(file ->
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(
                        "rw-------"
                    )
                );
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept))).isEqualTo("rwx------");
    }

    private Issued issue(Instant now, String... hosts) {
        return LocalAuthority.issue(directory, List.of(hosts), now);
    }
}
