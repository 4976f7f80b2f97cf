package lanyard.registration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import lanyard.access.Caller;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Problem;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.ledger.CommandKey;
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
            new RegistrationSettings.Attempts(2, 3, 4)
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

    @Test
    void a_phone_at_a_door_registers_many_but_not_as_many_as_it_likes() {
        Caller.Device phone = phone(1);
        IdempotencyKey repeated = key();
        for (int i = 0; i < 3; i++) {
            attempts.from(phone, key());
        }
        attempts.from(phone, repeated);
        attempts.from(phone, repeated);
        assertThatThrownBy(() -> attempts.from(phone, key())).isInstanceOfSatisfying(Problem.class, problem ->
            assertThat(problem.name()).isEqualTo("too-many-requests")
        );
        attempts.from(phone(2), key());
    }

    private static Caller.Device phone(long n) {
        return new Caller.Device(
            new ConferenceId("soc24-2"),
            new DeviceId(new UUID(n, n)),
            new DoorId(new UUID(1, 1))
        );
    }

    private static IdempotencyKey key() {
        return new IdempotencyKey(UUID.randomUUID(), CommandKey.random());
    }

    private static MockHttpServletRequest from(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        return request;
    }
}
