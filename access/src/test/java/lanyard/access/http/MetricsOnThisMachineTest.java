package lanyard.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class MetricsOnThisMachineTest {

    @ParameterizedTest
    @CsvSource({
        // reached at,  asked by,       by name,         and says,          is answered
        "127.0.0.1,     127.0.0.1,      localhost,       ,                  true",
        "127.0.0.1,     127.0.0.1,      127.0.0.1,       ,                  true",
        "::1,           ::1,            [::1],           ,                  true",
        "10.0.0.7,      10.0.0.8,       localhost,       ,                  false",
        "10.0.0.7,      127.0.0.1,      localhost,       ,                  false",
        "127.0.0.1,     203.0.113.9,    localhost,       ,                  false",
        "127.0.0.1,     127.0.0.1,      lanyard.example, ,                  false",
        "127.0.0.1,     127.0.0.1,      localhost,       X-Forwarded-For,   false",
        "127.0.0.1,     127.0.0.1,      localhost,       X-Forwarded-Proto, false",
        "127.0.0.1,     127.0.0.1,      localhost,       X-Real-IP,         false",
        "127.0.0.1,     127.0.0.1,      localhost,       Forwarded,         false",
        "127.0.0.1,     127.0.0.1,      localhost,       Via,               false"
    })
    void metrics_are_for_who_asks_from_this_machine_for_himself(
        String reachedAt,
        String askedBy,
        String name,
        String header,
        boolean answered
    ) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/actuator/prometheus");
        request.setLocalAddr(reachedAt);
        request.setRemoteAddr(askedBy);
        request.setServerName(name);
        if (header != null) {
            request.addHeader(header, "203.0.113.9");
        }
        assertThat(MetricsOnThisMachine.asksFromHere(request)).isEqualTo(answered);
    }
}
