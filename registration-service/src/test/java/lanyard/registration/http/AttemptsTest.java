package lanyard.registration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import lanyard.access.http.Problem;
import lanyard.registration.RegistrationSettings;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AttemptsTest {

    private final Attempts attempts = new Attempts(
        new RegistrationSettings(
            Path.of("keys"),
            URI.create("https://lanyard.example"),
            "1",
            Duration.ofHours(1),
            Duration.ofMinutes(10),
            new RegistrationSettings.Attempts(2, 3)
        )
    );

    @Test
    void whoever_tries_one_address_after_the_other_has_to_wait_and_others_need_not() {
        for (int i = 0; i < 3; i++) {
            attempts.from(from("192.0.2.7"));
        }
        assertThatThrownBy(() -> attempts.from(from("192.0.2.7"))).isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.name()).isEqualTo("too-many-requests")
        );
        attempts.from(from("192.0.2.8"));
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
