package lanyard.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import lanyard.access.AttendeeSession;
import lanyard.access.Caller;
import lanyard.access.KnownSessions;
import lanyard.access.StaffSession;
import lanyard.access.Who;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** How long it takes until somebody is known, or refused, in a time that passes only while it is waited for. */
class CredentialsTest {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Who[] ATTENDEES = { Who.ATTENDEE };
    private static final Who[] PHONES = { Who.DEVICE };
    private static final Who[] EVERYBODY = { Who.ORGANISER, Who.DOOR_LEAD, Who.ATTENDEE, Who.DEVICE };

    private Duration waited = Duration.ZERO;

    /** An instance that hears of everybody, and of the key, after that long. */
    private class Hearing implements KnownSessions {

        private final Duration after;
        private final boolean mayBeBehind;

        Hearing(Duration after, boolean mayBeBehind) {
            this.after = after;
            this.mayBeBehind = mayBeBehind;
        }

        private boolean hasHeard() {
            return waited.compareTo(after) >= 0;
        }

        @Override
        public @Nullable PublicKey sessionKey(int number) {
            return hasHeard() ? TestService.KEY.getPublic() : null;
        }

        @Override
        public boolean staffIsSignedIn(StaffId staff, Instant since) {
            return hasHeard();
        }

        @Override
        public boolean linkIsCurrent(ConferenceId conference, AttendeeId attendee, int issue) {
            return hasHeard();
        }

        @Override
        public Caller.@Nullable Device device(String credentialHash) {
            return hasHeard() ? TestService.DEVICE : null;
        }

        @Override
        public boolean mayBeBehind() {
            return mayBeBehind;
        }
    }

    private Optional<Caller> follower(Duration hearsAfter, Who[] asked, MockHttpServletRequest request)
        throws Exception {
        return ask(new Hearing(hearsAfter, true), asked, request);
    }

    private Optional<Caller> ask(KnownSessions known, Who[] asked, MockHttpServletRequest request)
        throws Exception {
        var secondLook = new SecondLook(time -> waited = waited.plus(time));
        return new Credentials(known, InstantSource.system(), secondLook).caller(asked, request);
    }

    private static MockHttpServletRequest attendee() {
        var session = new AttendeeSession(TestService.CONFERENCE, TestService.ADA, 1, Instant.now());
        return with(new Cookie("lanyard_attendee", TestService.SIGNER.sign(session)));
    }

    private static MockHttpServletRequest caterer() {
        var session = new StaffSession(TestService.CHRIS, Role.CATERER, Instant.now());
        return with(new Cookie("lanyard_staff", TestService.SIGNER.sign(session)));
    }

    private static MockHttpServletRequest phone() {
        var request = new MockHttpServletRequest();
        request.addHeader("Authorization", "Bearer " + TestService.PHONE.text());
        return request;
    }

    private static MockHttpServletRequest with(Cookie cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }

    @Test
    void whoever_is_known_waits_for_nothing() throws Exception {
        assertThat(follower(Duration.ZERO, ATTENDEES, attendee())).isPresent();
        assertThat(follower(Duration.ZERO, EVERYBODY, phone())).contains(TestService.DEVICE);
        assertThat(waited).isZero();
    }

    @Test
    void who_has_just_registered_is_let_in_as_soon_as_a_follower_has_heard() throws Exception {
        assertThat(follower(Duration.ofMillis(100), ATTENDEES, attendee())).contains(
            new Caller.Attendee(TestService.CONFERENCE, TestService.ADA, 1)
        );
        assertThat(waited).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void a_phone_that_was_just_enrolled_is_let_in_as_soon_as_a_follower_has_heard() throws Exception {
        assertThat(follower(Duration.ofMillis(100), PHONES, phone())).contains(TestService.DEVICE);
        assertThat(waited).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void who_is_heard_of_in_the_last_moment_is_let_in() throws Exception {
        assertThat(follower(SecondLook.LONGEST, EVERYBODY, attendee())).isPresent();
    }

    @Test
    void who_stays_unknown_is_refused_after_a_second_and_not_before() throws Exception {
        assertThat(follower(NEVER, EVERYBODY, phone())).isEmpty();
        assertThat(waited).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void whoever_leads_everything_has_heard_all_there_is() throws Exception {
        var leading = new Hearing(NEVER, false);
        assertThat(ask(leading, ATTENDEES, attendee())).isEmpty();
        assertThat(ask(leading, PHONES, phone())).isEmpty();
        assertThat(waited).isZero();
    }

    @Test
    void a_phone_that_another_service_enrolled_is_waited_for_even_by_whoever_leads() throws Exception {
        var leading = new Hearing(Duration.ofMillis(100), false) {
            @Override
            public boolean hearsOfDevices() {
                return true;
            }
        };
        assertThat(ask(leading, ATTENDEES, attendee()))
            .as("no device")
            .isEmpty();
        assertThat(waited).isZero();
        assertThat(ask(leading, PHONES, phone())).contains(TestService.DEVICE);
        assertThat(waited).isBetween(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void who_shows_nothing_that_is_asked_for_is_refused_at_once() throws Exception {
        assertThat(follower(NEVER, EVERYBODY, new MockHttpServletRequest())).isEmpty();
        assertThat(follower(NEVER, PHONES, attendee())).isEmpty();
        assertThat(follower(NEVER, ATTENDEES, phone())).isEmpty();
        assertThat(waited).isZero();
    }

    @Test
    void staff_in_another_role_are_known_and_wait_for_nothing() throws Exception {
        assertThat(follower(Duration.ZERO, EVERYBODY, caterer())).contains(
            new Caller.Staff(TestService.CHRIS, Role.CATERER)
        );
        assertThat(waited).isZero();
    }
}
