package lanyard.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SessionCookiesTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @ParameterizedTest
    @EnumSource
    void no_script_reads_them_no_other_site_sends_them_and_they_end(SessionCookies cookies) {
        cookies.set("session", request, response);
        assertThat(response.getHeader("Set-Cookie"))
            .startsWith(cookies.cookieName() + "=session; Path=/; Max-Age=")
            .contains("; HttpOnly", "; SameSite=Lax")
            .doesNotContain("Secure", "Domain");
    }

    @ParameterizedTest
    @EnumSource
    void over_tls_they_stay_there(SessionCookies cookies) {
        request.setSecure(true);
        cookies.set("session", request, response);
        assertThat(response.getHeader("Set-Cookie")).contains("; Secure");
    }

    @Test
    void leaving_takes_them_away() {
        SessionCookies.STAFF.clear(request, response);
        assertThat(response.getHeader("Set-Cookie")).startsWith("lanyard_staff=; Path=/; Max-Age=0");
    }
}
