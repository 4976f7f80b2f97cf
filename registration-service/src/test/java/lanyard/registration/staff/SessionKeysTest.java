package lanyard.registration.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import lanyard.access.Ed25519;
import lanyard.access.KeyFiles;
import lanyard.access.SessionVerifier;
import lanyard.access.StaffSession;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.registration.staff.StaffCommand.PublishSessionKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeysTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:05:00Z");
    private static final StaffSession OLA = new StaffSession(
        new StaffId(new UUID(3, 1)),
        Role.ORGANISER,
        NOW
    );

    @TempDir
    Path directory;

    private SessionKeys keys() {
        return new SessionKeys(new KeyFiles(directory));
    }

    private static Staff with(Staff staff, PublishSessionKey key) {
        return staff.evolve(new SessionKeyPublished(key.keyNumber(), key.publicKey()));
    }

    @Test
    void a_session_is_signed_with_the_key_that_was_published_also_after_a_restart() {
        Staff staff = with(Staff.NONE, keys().current(Staff.NONE));
        assertThat(keys().current(staff).publicKey()).isEqualTo(staff.keys().get(1));
        SessionVerifier verifier = new SessionVerifier(
            number -> Ed25519.publicKey(staff.keys().get(number)),
            InstantSource.fixed(NOW)
        );
        assertThat(verifier.staff(keys().signer(staff).sign(OLA))).hasValue(OLA);
    }

    @Test
    void who_has_lost_the_key_publishes_another_and_signs_nothing_that_nobody_would_believe() {
        Staff staff = Staff.NONE.evolve(
            new SessionKeyPublished(1, Ed25519.textOf(Ed25519.newPair().getPublic()))
        );
        assertThatThrownBy(() -> keys().signer(staff)).isInstanceOf(IllegalStateException.class);
        PublishSessionKey another = keys().current(staff);
        assertThat(another.keyNumber()).isEqualTo(2);
        assertThat(keys().signer(with(staff, another)).sign(OLA)).isNotEmpty();
    }
}
