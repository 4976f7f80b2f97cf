package lanyard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import lanyard.access.BadgeVerifier.Verified;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import org.junit.jupiter.api.Test;

class BadgeTest {

    private static final ConferenceId HERE = new ConferenceId("soc24-2");
    private static final ConferenceId ELSEWHERE = new ConferenceId("soc24-1");
    private static final KeyPair KEY = Ed25519.newPair();
    private static final IntFunction<PublicKey> KEYS = number -> number == 7 ? KEY.getPublic() : null;
    private static final BadgeToken TOKEN = new BadgeToken(
        7,
        new BadgeId(UUID.fromString("6f1ed002-ab55-4519-93d1-c3ee6a4d1d4f")),
        3
    );

    private final BadgeSigner signer = new BadgeSigner(KEY.getPrivate());
    private final BadgeVerifier verifier = new BadgeVerifier();

    @Test
    void a_badge_says_what_was_signed_and_says_it_again() {
        String badge = signer.sign(HERE, TOKEN);
        assertThat(verifier.verify(HERE, badge, KEYS)).isEqualTo(new Verified.Genuine(TOKEN));
        assertThat(verifier.verify(HERE, badge, KEYS)).isEqualTo(new Verified.Genuine(TOKEN));
    }

    @Test
    void the_text_has_129_characters_of_the_alphanumeric_mode_and_is_always_the_same() {
        assertThat(signer.sign(HERE, TOKEN))
            .hasSize(129)
            .matches("LY1:[0-9A-Z $%*+\\-./:]*")
            .isEqualTo(signer.sign(HERE, TOKEN));
    }

    @Test
    void blanks_that_a_scanner_adds_do_not_matter() {
        assertThat(verifier.verify(HERE, " " + signer.sign(HERE, TOKEN) + "\r\n", KEYS)).isEqualTo(
            new Verified.Genuine(TOKEN)
        );
    }

    @Test
    void a_badge_of_another_conference_is_forged_even_under_the_same_key() {
        String badge = signer.sign(ELSEWHERE, TOKEN);
        assertThat(verifier.verify(ELSEWHERE, badge, KEYS)).isInstanceOf(Verified.Genuine.class);
        assertThat(verifier.verify(HERE, badge, KEYS)).isEqualTo(new Verified.Forged());
    }

    @Test
    void a_badge_signed_with_somebody_elses_key_is_forged() {
        String badge = new BadgeSigner(Ed25519.newPair().getPrivate()).sign(HERE, TOKEN);
        assertThat(verifier.verify(HERE, badge, KEYS)).isEqualTo(new Verified.Forged());
    }

    @Test
    void a_key_number_that_is_not_known_yet_is_told_apart_from_a_forgery() {
        BadgeToken newer = new BadgeToken(8, TOKEN.badge(), TOKEN.issue());
        assertThat(verifier.verify(HERE, signer.sign(HERE, newer), KEYS)).isEqualTo(
            new Verified.UnknownKey(newer)
        );
    }

    @Test
    void a_badge_is_not_genuine_any_more_when_its_key_number_means_another_key() {
        String badge = signer.sign(HERE, TOKEN);
        assertThat(verifier.verify(HERE, badge, KEYS)).isInstanceOf(Verified.Genuine.class);
        PublicKey other = Ed25519.newPair().getPublic();
        assertThat(verifier.verify(HERE, badge, _ -> other)).isEqualTo(new Verified.Forged());
    }

    @Test
    void no_single_changed_character_is_genuine() {
        String badge = signer.sign(HERE, TOKEN);
        String alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:aé\0";
        Random random = new Random(24);
        for (int at = 0; at < badge.length(); at++) {
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            if (other != badge.charAt(at)) {
                String changed = badge.substring(0, at) + other + badge.substring(at + 1);
                assertThat(verifier.verify(HERE, changed, _ -> KEY.getPublic()))
                    .as(changed)
                    .isEqualTo(new Verified.Forged());
            }
        }
    }

    @Test
    void no_truncated_or_lengthened_badge_is_genuine() {
        String badge = signer.sign(HERE, TOKEN);
        for (int length = 0; length < badge.length(); length++) {
            assertThat(verifier.verify(HERE, badge.substring(0, length), KEYS)).isEqualTo(
                new Verified.Forged()
            );
        }
        assertThat(verifier.verify(HERE, badge + "0", KEYS)).isEqualTo(new Verified.Forged());
        assertThat(verifier.verify(HERE, badge.repeat(100), KEYS)).isEqualTo(new Verified.Forged());
    }

    @Test
    void no_random_text_is_genuine_and_none_throws() {
        Random random = new Random(8);
        for (int i = 0; i < 2000; i++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "LY1:" : "");
            int length = random.nextBoolean() ? 129 : random.nextInt(300);
            while (text.length() < length) {
                text.appendCodePoint(
                    random.nextInt(10) == 0 ? random.nextInt(0xd000) : 32 + random.nextInt(60)
                );
            }
            assertThat(verifier.verify(HERE, text.toString(), KEYS)).isNotInstanceOf(Verified.Genuine.class);
        }
    }
}
