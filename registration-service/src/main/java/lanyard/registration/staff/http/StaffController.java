package lanyard.registration.staff.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.concurrent.CompletionException;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Secret;
import lanyard.access.StaffSession;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.access.http.SessionCookies;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.Role;
import lanyard.contracts.registration.StaffEvent.SignedIn;
import lanyard.ledger.Answer;
import lanyard.ledger.NotAnswered;
import lanyard.registration.Organising;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationCommand.OfStaff;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.http.Attempts;
import lanyard.registration.http.Desk;
import lanyard.registration.staff.Staff;
import lanyard.registration.staff.StaffCommand.SignIn;
import lanyard.registration.staff.StaffCommand.SignOut;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in by a one-time link, and out. */
@RestController
@RequestMapping("/api/registration/staff")
class StaffController {

    private final Desk desk;
    private final RegistrationLedger ledger;
    private final Organising organising;
    private final PersonalLinks links;
    private final Attempts attempts;

    StaffController(
        Desk desk,
        RegistrationLedger ledger,
        Organising organising,
        PersonalLinks links,
        Attempts attempts
    ) {
        this.desk = desk;
        this.ledger = ledger;
        this.organising = organising;
        this.links = links;
        this.attempts = attempts;
    }

    /** @param token what stands behind the {@code #} of a sign-in link */
    record SignInBody(@NotNull @Size(min = 1, max = 100) String token) {
        @Override
        public String toString() {
            return "SignInBody[…]"; // it signs in
        }
    }

    record StaffView(StaffId staffId, Role role) {}

    record RoleBody(@NotNull Role role) {}

    record SignInLinkView(String link, Instant expiresAt) {
        @Override
        public String toString() {
            return "SignInLinkView[…]"; // whoever reads it can sign in
        }
    }

    @PostMapping("/session")
    @CallableBy(Who.ANYONE)
    StaffView signIn(
        @Valid @RequestBody SignInBody body,
        Caller caller,
        IdempotencyKey key,
        Position position,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        attempts.from(request);
        Instant now = desk.realTime();
        Answer.Done<RegistrationEvent> done = desk.askInstallation(
            caller,
            key.commandKey(),
            position,
            new OfStaff(new SignIn(new Secret(body.token()).hash(), now))
        );
        SignedIn signedIn = (SignedIn) done.events().getFirst();
        Staff.Member member = ledger.installation().state().staff().members().get(signedIn.staff());
        if (member == null) {
            throw Problem.notSignedIn();
        }
        StaffSession session = new StaffSession(signedIn.staff(), member.role(), signedIn.at());
        SessionCookies.STAFF.set(links.signer().sign(session), request, response);
        return new StaffView(signedIn.staff(), member.role());
    }

    @GetMapping("/me")
    @CallableBy({ Who.ORGANISER, Who.DOOR_LEAD, Who.CATERER })
    StaffView me(Caller.Staff caller) {
        return new StaffView(caller.staff(), caller.role());
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CallableBy({ Who.ORGANISER, Who.DOOR_LEAD, Who.CATERER })
    void signOut(
        Caller.Staff caller,
        IdempotencyKey key,
        Position position,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        desk.askInstallation(
            caller,
            key.commandKey(),
            position,
            new OfStaff(new SignOut(caller.staff(), desk.realTime()))
        );
        SessionCookies.STAFF.clear(request, response);
    }

    @PostMapping("/links")
    @ResponseStatus(HttpStatus.CREATED)
    @CallableBy(Who.ORGANISER)
    SignInLinkView link(@Valid @RequestBody RoleBody body, Caller.Staff caller, IdempotencyKey key) {
        try {
            Organising.SignInLink link = organising
                .offerSignIn(body.role(), caller.actor(), key.commandKey())
                .join();
            return new SignInLinkView(link.link(), link.expiresAt());
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof NotAnswered notAnswered ? notAnswered : failed;
        }
    }
}
