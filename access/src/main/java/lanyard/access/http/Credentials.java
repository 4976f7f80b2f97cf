package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
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
    private final SecondLook secondLook;

    /** @param clock real time */
    Credentials(KnownSessions known, InstantSource clock, SecondLook secondLook) {
        this.known = known;
        this.verifier = new SessionVerifier(known::sessionKey, clock);
        this.secondLook = secondLook;
    }

    /**
     * The caller whom {@code asked} names first; without one somebody else whose credential is valid, such as staff in
     * another role; empty when no credential of a kind that is asked for is valid. That is not said before this instance
     * had a moment to hear of who is new: a phone that is told so forgets everything.
     */
    Optional<Caller> caller(Who[] asked, HttpServletRequest request) throws InterruptedException {
        Optional<Caller> caller = known(asked, request);
        return caller.isEmpty() && mayComeYet(asked, request)
            ? secondLook.with(() -> known(asked, request))
            : caller;
    }

    private Optional<Caller> known(Who[] asked, HttpServletRequest request) {
        Optional<Caller> other = Optional.empty();
        for (Who who : asked) {
            Optional<Caller> caller = callerOf(who, request);
            if (caller.isPresent()) {
                if (who.includes(caller.get())) {
                    return caller;
                }
                other = caller;
            }
        }
        return other;
    }

    /** Whether what is shown may become known in a moment. */
    private boolean mayComeYet(Who[] asked, HttpServletRequest request) {
        return (
            (known.mayBeBehind() && shows(asked, request)) ||
            (known.hearsOfDevices() && List.of(asked).contains(Who.DEVICE) && secret(request).isPresent())
        );
    }

    /** Whether there is a credential of a kind that is asked for, whatever it is worth. */
    private static boolean shows(Who[] asked, HttpServletRequest request) {
        return Arrays.stream(asked).anyMatch(
            kind ->
                switch (kind) {
                    case ANYONE -> false;
                    case ATTENDEE -> SessionCookies.ATTENDEE.in(request).isPresent();
                    case ORGANISER, DOOR_LEAD, CATERER -> SessionCookies.STAFF.in(request).isPresent();
                    case DEVICE -> secret(request).isPresent();
                }
        );
    }

    /** The caller of that kind, if the request shows a valid credential of theirs; for staff, in whatever role. */
    private Optional<Caller> callerOf(Who kind, HttpServletRequest request) {
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
        return secret(request).map(secret -> known.device(secret.hash()));
    }

    private static Optional<Secret> secret(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (
            header == null ||
            !header.regionMatches(true, 0, BEARER, 0, BEARER.length()) ||
            header.length() > BEARER.length() + LONGEST_SECRET
        ) {
            return Optional.empty();
        }
        return Optional.of(new Secret(header.substring(BEARER.length()).strip()));
    }
}
