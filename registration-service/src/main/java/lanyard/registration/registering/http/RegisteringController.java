package lanyard.registration.registering.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lanyard.access.AttendeeSession;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.PlainText;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.access.http.ProblemError;
import lanyard.access.http.SessionCookies;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Answer;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationSettings;
import lanyard.registration.badges.http.BadgeDesk;
import lanyard.registration.badges.http.BadgeView;
import lanyard.registration.http.Attempts;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.AddressHashes;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.EmailAddress;
import lanyard.registration.registering.People;
import lanyard.registration.registering.RegisteringCommand.Register;
import lanyard.registration.registering.RegisteringRefusal;
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
    private final LinkLetters letters;
    private final AddressHashes addresses;
    private final Attempts attempts;
    private final String consentVersion;

    RegisteringController(
        Desk desk,
        BadgeDesk badges,
        PersonalLinks links,
        LinkLetters letters,
        AddressHashes addresses,
        Attempts attempts,
        RegistrationSettings settings
    ) {
        this.desk = desk;
        this.badges = badges;
        this.links = links;
        this.letters = letters;
        this.addresses = addresses;
        this.attempts = attempts;
        this.consentVersion = settings.consentVersion();
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
        agreed(body.consentVersion());
        EmailAddress address = EmailAddress.parse(body.email()).orElseThrow();
        String addressHash = addresses.of(conference, address);
        attempts.about(addressHash, key);
        Answer<RegistrationEvent> answer = register(open, body, address, addressHash, caller, key, position);
        return switch (answer) {
            case Answer.Done<RegistrationEvent>(var events, _) -> {
                // A repeat finds the id of the first time.
                AttendeeId id = ((AttendeeRegistered) events.getFirst()).attendee();
                yield registered(desk.after(open), id, request, response);
            }
            case Answer.Refused<RegistrationEvent>(var reason, _) -> {
                if (reason.equals(RegisteringRefusal.ALREADY_REGISTERED.name())) {
                    letters.send(desk.after(open), addressHash, caller, key, position);
                    throw Problem.refused(
                        reason,
                        "This address is registered. Its personal link is on its way there again."
                    );
                }
                throw Problem.refused(reason, "Refused: " + reason.toLowerCase(Locale.ROOT) + ".");
            }
        };
    }

    private Answer<RegistrationEvent> register(
        Desk.Open open,
        RegisterBody body,
        EmailAddress address,
        String addressHash,
        Caller caller,
        IdempotencyKey key,
        Position position
    ) {
        AttendeeId id = new AttendeeId(UUID.randomUUID());
        Person person = new Person(
            body.name().strip(),
            address.asTyped(),
            textOf(body.organisation()),
            textOf(body.needs()),
            body.language() == null ? "en" : body.language(),
            addressHash
        );
        return desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            knowledge ->
                new OfRegistering(
                    new Register(
                        id,
                        body.category(),
                        body.sessions(),
                        body.consentVersion(),
                        open.now(),
                        People.holder(knowledge.documents(), addressHash).orElse(null)
                    )
                ),
            List.of(People.write(id, person))
        );
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

    private void agreed(String toVersion) {
        if (!toVersion.equals(consentVersion)) {
            throw Problem.invalid(
                List.of(
                    ProblemError.inField(
                        "consentVersion",
                        "consent-outdated",
                        "the privacy notice has changed: read it and agree again"
                    )
                )
            );
        }
    }

    static String textOf(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
