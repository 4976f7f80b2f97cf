package lanyard.access.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import lanyard.access.AttendeeSession;
import lanyard.access.StaffSession;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookies that carry sessions: not readable by scripts, not sent along by other sites, and over TLS only there. */
public enum SessionCookies {
    ATTENDEE("lanyard_attendee", AttendeeSession.LIFETIME),
    STAFF("lanyard_staff", StaffSession.LIFETIME);

    private final String cookieName;
    private final Duration lifetime;

    SessionCookies(String cookieName, Duration lifetime) {
        this.cookieName = cookieName;
        this.lifetime = lifetime;
    }

    public String cookieName() {
        return cookieName;
    }

    /** @param session signed by {@link lanyard.access.SessionSigner} */
    public void set(String session, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(session, lifetime, request));
    }

    public void clear(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
    }

    private String cookie(String value, Duration maxAge, HttpServletRequest request) {
        return ResponseCookie.from(cookieName, value)
            .path("/")
            .maxAge(maxAge)
            .httpOnly(true)
            .sameSite("Lax")
            .secure(request.isSecure())
            .build()
            .toString();
    }

    Optional<String> in(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(cookieName)) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }
}
