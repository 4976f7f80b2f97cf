package lanyard.registration.registering.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import lanyard.access.AttendeeSession;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.PlainText;
import lanyard.access.http.Position;
import lanyard.access.http.SessionCookies;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.Category;
import lanyard.registration.PersonalLinks;
import lanyard.registration.badges.http.BadgeDesk;
import lanyard.registration.badges.http.BadgeView;
import lanyard.registration.http.Attempts;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Registering, for anybody. */
@RestController
@RequestMapping("/api/registration/conferences/{conference}")
@CallableBy(Who.ANYONE)
class RegisteringController {

    /** A BCP 47 tag: language, script, region. */
    static final String LANGUAGE = "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}";

    private final Desk desk;
    private final BadgeDesk badges;
    private final PersonalLinks links;
    private final Reception reception;
    private final Attempts attempts;

    RegisteringController(
        Desk desk,
        BadgeDesk badges,
        PersonalLinks links,
        Reception reception,
        Attempts attempts
    ) {
        this.desk = desk;
        this.badges = badges;
        this.links = links;
        this.reception = reception;
        this.attempts = attempts;
    }

    /** @param consentVersion of the privacy notice that was shown and agreed to */
    record RegisterBody(
        @PlainText(min = 1, max = 200) String name,
        @Email String email,
        @PlainText(max = 200) @Nullable String organisation,
        @PlainText(max = 2_000, lines = true) @Nullable String needs,
        @NotNull Category category,
        @NotNull @Size(max = 100) List<@NotNull SessionId> sessions,
        @NotNull @Size(max = 40) String consentVersion,
        @Pattern(regexp = LANGUAGE) @Nullable String language
    ) {
        @Override
        public String toString() {
            return "RegisterBody[…]"; // a log line must not tell who it is
        }
    }

    /** What somebody who registered is shown at once. */
    record Registered(AttendeeId attendeeId, String personalLink, BadgeView badge, List<SeatView> seats) {
        @Override
        public String toString() {
            return "Registered[" + attendeeId + "]"; // the link opens the page
        }
    }

    @PostMapping("/registrations")
    @ResponseStatus(HttpStatus.CREATED)
    Registered register(
        @PathVariable ConferenceId conference,
        @Valid @RequestBody RegisterBody body,
        Caller caller,
        IdempotencyKey key,
        Position position,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        attempts.from(request);
        Desk.Open open = desk.open(conference, position);
        Reception.Newcomer newcomer = new Reception.Newcomer(
            new AttendeeId(UUID.randomUUID()),
            body.name(),
            EmailAddress.parse(body.email()).orElseThrow(),
            body.organisation(),
            body.needs(),
            body.category(),
            body.sessions(),
            body.consentVersion(),
            body.language(),
            null
        );
        AttendeeId id = reception.register(open, newcomer, caller, key, position);
        return registered(desk.after(open), id, request, response);
    }

    private Registered registered(
        Desk.Open open,
        AttendeeId id,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        Attendee attendee = AttendeePages.attendee(open, id);
        SessionCookies.ATTENDEE.set(
            links.signer().sign(new AttendeeSession(open.id(), id, attendee.linkIssue(), desk.realTime())),
            request,
            response
        );
        return new Registered(
            id,
            links.of(open.id(), id, attendee),
            badges.badge(open, id),
            SeatView.of(open, id, attendee)
        );
    }
}
