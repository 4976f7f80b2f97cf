package lanyard.access.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class RateLimitTest {

    private Instant now = Instant.parse("2026-11-24T08:00:00Z");
    private final RateLimit limit = new RateLimit(3, Duration.ofMinutes(3), () -> now);

    @Test
    void so_many_attempts_at_once_and_then_one_by_one() {
        limit.attempt("ada");
        limit.attempt("ada");
        limit.attempt("ada");
        assertThatThrownBy(() -> limit.attempt("ada")).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.name()).isEqualTo("too-many-requests");
            assertThat(problem.retryAfter()).isEqualTo(Duration.ofMinutes(1));
        });
        now = now.plusSeconds(61);
        limit.attempt("ada");
        assertThatThrownBy(() -> limit.attempt("ada")).isInstanceOf(Problem.class);
    }

    @Test
    void attempts_that_were_turned_away_do_not_lengthen_the_wait() {
        for (int i = 0; i < 100; i++) {
            try {
                limit.attempt("ada");
            } catch (Problem tooMany) {
                assertThat(tooMany.retryAfter()).isEqualTo(Duration.ofMinutes(1));
            }
        }
        now = now.plusSeconds(61);
        limit.attempt("ada");
    }

    @Test
    void a_repeat_of_a_request_that_was_admitted_is_no_further_attempt() {
        UUID request = UUID.randomUUID();
        for (int i = 0; i < 10; i++) {
            limit.attempt("ada", request);
        }
        limit.attempt("ada", UUID.randomUUID());
        limit.attempt("ada", UUID.randomUUID());
        UUID late = UUID.randomUUID();
        assertThatThrownBy(() -> limit.attempt("ada", late)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> limit.attempt("ada", late))
            .as("it was not admitted")
            .isInstanceOf(Problem.class);
        limit.attempt("ada", request);
    }

    @Test
    void everybody_has_attempts_of_their_own() {
        for (int i = 0; i < 3; i++) {
            limit.attempt("ada");
        }
        limit.attempt("ben");
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7,              192.0.2.7",
        "2001:db8:1:2:3:4:5:6,   20010db800010002",
        "2001:db8:1:2::9,        20010db800010002",
        "::1,                    0000000000000000",
        "0:0:0:0:0:0:0:1,        0000000000000000",
        "fe80::1%2,              fe80000000000000",
        "unknown,                unknown"
    })
    void one_ipv6_network_is_one_client(String address, String key) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        assertThat(ClientAddress.of(request)).isEqualTo(key);
    }
}
