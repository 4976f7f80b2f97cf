package lanyard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyPair;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final KeyPair KEY = Ed25519.newPair();
    private static final IntFunction<PublicKey> KEYS = number -> number == 200 ? KEY.getPublic() : null;
    private static final Instant NOW = Instant.parse("2026-11-24T08:05:00.123456789Z");
    private static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    private static final AttendeeId ADA = new AttendeeId(
        UUID.fromString("6f1ed002-ab55-4519-93d1-c3ee6a4d1d4f")
    );

    private static final LinkToken LINK = new LinkToken(CONFERENCE, ADA, 70_000);
    private static final AttendeeSession ATTENDEE = new AttendeeSession(CONFERENCE, ADA, 2, NOW);
    private static final StaffSession STAFF = new StaffSession(new StaffId(ADA.value()), Role.DOOR_LEAD, NOW);

    private final SessionSigner signer = new SessionSigner(200, KEY.getPrivate());

    private static SessionVerifier verifierAt(Instant now) {
        return new SessionVerifier(KEYS, InstantSource.fixed(now));
    }

    private final SessionVerifier verifier = verifierAt(NOW);

    @Test
    void what_was_signed_comes_out_again_to_the_nanosecond() {
        assertThat(verifier.link(signer.sign(LINK))).hasValue(LINK);
        assertThat(verifier.attendee(signer.sign(ATTENDEE))).hasValue(ATTENDEE);
        assertThat(verifier.staff(signer.sign(STAFF))).hasValue(STAFF);
    }

    @Test
    void the_texts_go_into_addresses_and_cookies_as_they_are() {
        assertThat(signer.sign(LINK)).matches("[A-Za-z0-9_-]+").isEqualTo(signer.sign(LINK));
        assertThat(signer.sign(ATTENDEE)).matches("[A-Za-z0-9_-]+");
        assertThat(signer.sign(STAFF)).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void what_is_made_for_one_purpose_is_worth_nothing_for_another() {
        assertThat(verifier.attendee(signer.sign(LINK))).isEmpty();
        assertThat(verifier.staff(signer.sign(ATTENDEE))).isEmpty();
        assertThat(verifier.link(signer.sign(STAFF))).isEmpty();
        assertThat(verifier.link(signer.sign(ATTENDEE))).isEmpty();
    }

    @Test
    void sessions_end_by_themselves() {
        Instant lastStaff = NOW.plus(StaffSession.LIFETIME).minusNanos(1);
        assertThat(verifierAt(lastStaff).staff(signer.sign(STAFF))).isPresent();
        assertThat(verifierAt(lastStaff.plusNanos(1)).staff(signer.sign(STAFF))).isEmpty();
        Instant lastAttendee = NOW.plus(AttendeeSession.LIFETIME).minusNanos(1);
        assertThat(verifierAt(lastAttendee).attendee(signer.sign(ATTENDEE))).isPresent();
        assertThat(verifierAt(lastAttendee.plusNanos(1)).attendee(signer.sign(ATTENDEE))).isEmpty();
    }

    @Test
    void a_session_of_tomorrow_is_not_open_today() {
        assertThat(verifierAt(NOW.minus(Duration.ofMinutes(2))).staff(signer.sign(STAFF))).isEmpty();
    }

    @Test
    void another_key_opens_nothing() {
        assertThat(
            verifier.staff(new SessionSigner(200, Ed25519.newPair().getPrivate()).sign(STAFF))
        ).isEmpty();
        assertThat(verifier.staff(new SessionSigner(201, KEY.getPrivate()).sign(STAFF))).isEmpty();
    }

    @Test
    void no_changed_or_truncated_cookie_opens_anything() {
        String cookie = signer.sign(STAFF);
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_=+/ \0é";
        Random random = new Random(3);
        for (int at = 0; at < cookie.length() - 1; at++) {
            char other = alphabet.charAt(random.nextInt(alphabet.length()));
            if (other != cookie.charAt(at)) {
                assertThat(
                    verifier.staff(cookie.substring(0, at) + other + cookie.substring(at + 1))
                ).isEmpty();
            }
            assertThat(verifier.staff(cookie.substring(0, at))).isEmpty();
        }
        assertThat(verifier.staff(cookie + "AAAA")).isEmpty();
        assertThat(verifier.staff(cookie.repeat(50))).isEmpty();
    }

    @Test
    void no_random_text_opens_anything_and_none_throws() {
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] bytes = new byte[random.nextInt(200)];
            random.nextBytes(bytes);
            if (bytes.length > 0) {
                bytes[0] = (byte) 200;
            }
            String text = random.nextBoolean()
                ? java.util.Base64.getUrlEncoder().encodeToString(bytes)
                : new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(verifier.staff(text)).isEmpty();
            assertThat(verifier.attendee(text)).isEmpty();
            assertThat(verifier.link(text)).isEmpty();
        }
    }

    @Test
    void secrets_are_256_bits_and_told_to_nobody() {
        Secret secret = Secret.random();
        assertThat(secret.text()).hasSize(43).isNotEqualTo(Secret.random().text());
        assertThat(secret.hash()).hasSize(43).isEqualTo(new Secret(secret.text()).hash());
        assertThat(secret.toString()).doesNotContain(secret.text());
        assertThat(new Secret("abc").hash()).isEqualTo("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0");
    }
}
