package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Optional;
import lanyard.access.Caller;
import lanyard.access.KnownSessions;
import lanyard.access.Secret;
import lanyard.access.SessionVerifier;
import lanyard.access.Who;
import org.springframework.http.HttpHeaders;

/** Tells who a request comes from. Only credentials that are asked for are looked at. */
final class Credentials {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST_SECRET = 100;

    private final KnownSessions known;
    private final SessionVerifier verifier;

    Credentials(KnownSessions known, InstantSource clock) {
        this.known = known;
        this.verifier = new SessionVerifier(known::sessionKey, clock);
    }

    /** The caller of that kind, if the request shows a valid credential of theirs; for staff, in whatever role. */
    Optional<? extends Caller> callerOf(Who kind, HttpServletRequest request) {
        return switch (kind) {
            case ANYONE -> Optional.of(new Caller.Anyone());
            case ATTENDEE -> attendee(request);
            case ORGANISER, DOOR_LEAD, CATERER -> staff(request);
            case DEVICE -> device(request);
        };
    }

    private Optional<Caller> attendee(HttpServletRequest request) {
        return SessionCookies.ATTENDEE.in(request)
            .flatMap(verifier::attendee)
            .filter(session ->
                known.linkIsCurrent(session.conference(), session.attendee(), session.linkIssue())
            )
            .map(session ->
                new Caller.Attendee(session.conference(), session.attendee(), session.linkIssue())
            );
    }

    private Optional<Caller> staff(HttpServletRequest request) {
        return SessionCookies.STAFF.in(request)
            .flatMap(verifier::staff)
            .filter(session -> known.staffIsSignedIn(session.staff(), session.issuedAt()))
            .map(session -> new Caller.Staff(session.staff(), session.role()));
    }

    private Optional<Caller> device(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (
            header == null ||
            !header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ||
            header.length() > BEARER.length() + LONGEST_SECRET
        ) {
            return Optional.empty();
        }
        Secret secret = new Secret(header.substring(BEARER.length()).strip());
        return Optional.ofNullable(known.device(secret.hash()));
    }
}
