package lanyard.registration.registering.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lanyard.access.AttendeeSession;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.SessionCookies;
import lanyard.registration.PersonalLinks;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.RegisteringCommand.ReplaceLink;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A new personal link, for who fears that somebody else has the old one. */
@RestController
@RequestMapping("/api/registration/me/link")
@CallableBy(Who.ATTENDEE)
class MyLinkController {

    private final Desk desk;
    private final RegistrationDesk registrations;
    private final PersonalLinks links;

    MyLinkController(Desk desk, RegistrationDesk registrations, PersonalLinks links) {
        this.desk = desk;
        this.registrations = registrations;
        this.links = links;
    }

    record NewLink(String personalLink) {
        @Override
        public String toString() {
            return "NewLink[…]"; // it opens the page
        }
    }

    /** The link before, and every page that it opened elsewhere, stops here. A letter brings the new one. */
    @PostMapping
    NewLink replace(
        Caller.Attendee caller,
        IdempotencyKey key,
        Position position,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        Desk.Open open = registrations.ask(
            desk.open(caller.conference(), position),
            caller,
            key,
            position,
            new ReplaceLink(caller.attendee())
        );
        Attendee attendee = AttendeePages.attendee(open, caller.attendee());
        AttendeeSession session = new AttendeeSession(
            open.id(),
            caller.attendee(),
            attendee.linkIssue(),
            desk.realTime()
        );
        SessionCookies.ATTENDEE.set(links.signer().sign(session), request, response);
        return new NewLink(links.of(open.id(), caller.attendee(), attendee));
    }
}
