package lanyard.registration.registering.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import lanyard.access.AttendeeSession;
import lanyard.access.CallableBy;
import lanyard.access.LinkToken;
import lanyard.access.SessionVerifier;
import lanyard.access.Who;
import lanyard.access.http.Problem;
import lanyard.access.http.SessionCookies;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.http.Attempts;
import lanyard.registration.http.RegistrationSessions;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges a personal link for a cookie, so that the link is not in the way of every request. */
@RestController
@RequestMapping("/api/registration/me/session")
@CallableBy(Who.ANYONE)
class MySessionController {

    private final RegistrationSessions sessions;
    private final SessionVerifier verifier;
    private final PersonalLinks links;
    private final RegistrationLedger ledger;
    private final Attempts attempts;

    MySessionController(
        RegistrationSessions sessions,
        PersonalLinks links,
        RegistrationLedger ledger,
        Attempts attempts
    ) {
        this.sessions = sessions;
        this.verifier = new SessionVerifier(sessions::sessionKey, ledger.realTime());
        this.links = links;
        this.ledger = ledger;
        this.attempts = attempts;
    }

    /** @param token what stands behind the {@code #} of a personal link */
    record PersonalLinkBody(@NotNull @Size(min = 1, max = 500) String token) {
        @Override
        public String toString() {
            return "PersonalLinkBody[…]"; // it opens the page
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(
        @Valid @RequestBody PersonalLinkBody body,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        attempts.from(request);
        LinkToken link = verifier
            .link(body.token())
            .filter(token -> sessions.linkIsCurrent(token.conference(), token.attendee(), token.issue()))
            .orElseThrow(Problem::notSignedIn);
        AttendeeSession session = new AttendeeSession(
            link.conference(),
            link.attendee(),
            link.issue(),
            ledger.realTime().instant()
        );
        SessionCookies.ATTENDEE.set(links.signer().sign(session), request, response);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(HttpServletRequest request, HttpServletResponse response) {
        SessionCookies.ATTENDEE.clear(request, response);
    }
}
