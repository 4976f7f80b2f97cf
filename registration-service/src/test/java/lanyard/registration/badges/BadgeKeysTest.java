package lanyard.registration.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.UUID;
import lanyard.access.BadgeVerifier;
import lanyard.access.BadgeVerifier.Verified;
import lanyard.access.Ed25519;
import lanyard.access.KeyFiles;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.BadgeEvent.BadgeKeyPublished;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadgeKeysTest {

    private static final ConferenceId HERE = new ConferenceId("try-1");
    private static final BadgeId BADGE = new BadgeId(new UUID(1, 1));

    @TempDir
    Path directory;

    private BadgeKeys keys() {
        return new BadgeKeys(new KeyFiles(directory));
    }

    private static Badges published(BadgeKeys.Numbered key) {
        return Badges.NONE.evolve(new BadgeKeyPublished(key.number(), key.publicKey()));
    }

    @Test
    void a_badge_is_signed_with_the_key_that_was_published_also_after_a_restart() {
        Badges badges = published(keys().current(HERE, Badges.NONE));
        assertThat(keys().current(HERE, badges).publicKey()).isEqualTo(badges.keys().get(1));
        assertThat(
            new BadgeVerifier().verify(HERE, keys().sign(HERE, badges, BADGE), number ->
                Ed25519.publicKey(badges.keys().get(number))
            )
        ).isInstanceOf(Verified.Genuine.class);
    }

    @Test
    void who_has_lost_the_key_publishes_another_and_signs_nothing_that_every_door_would_refuse() {
        String lost = Ed25519.textOf(Ed25519.newPair().getPublic());
        Badges badges = Badges.NONE.evolve(new BadgeKeyPublished(1, lost));
        assertThatThrownBy(() -> keys().sign(HERE, badges, BADGE)).isInstanceOf(IllegalStateException.class);
        BadgeKeys.Numbered another = keys().current(HERE, badges);
        assertThat(another.number()).isEqualTo(2);
        Badges both = badges.evolve(new BadgeKeyPublished(2, another.publicKey()));
        assertThat(keys().sign(HERE, both, BADGE)).startsWith("LY1:");
    }
}
