package lanyard.registration.registering.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lanyard.access.AddressToken;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.SessionVerifier;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.Person;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.Knowledge;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.http.Attempts;
import lanyard.registration.http.Desk;
import lanyard.registration.http.RegistrationSessions;
import lanyard.registration.letters.Letters;
import lanyard.registration.letters.writing.Composer;
import lanyard.registration.registering.AddressHashes;
import lanyard.registration.registering.EmailAddress;
import lanyard.registration.registering.People;
import lanyard.registration.registering.RegisteringCommand.ChangeAddress;
import lanyard.registration.registering.RegisteringCommand.CorrectDetails;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Another e-mail address: asked for on one's own page, and confirmed by whoever reads what goes there. Until then
 * letters go to the address before.
 */
@RestController
class MyAddressController {

    private final Desk desk;
    private final AttendeePages pages;
    private final PersonalLinks links;
    private final Composer composer;
    private final AddressHashes addresses;
    private final Attempts attempts;
    private final SessionVerifier verifier;

    MyAddressController(
        Desk desk,
        AttendeePages pages,
        PersonalLinks links,
        Composer composer,
        AddressHashes addresses,
        Attempts attempts,
        RegistrationSessions sessions,
        RegistrationLedger ledger
    ) {
        this.desk = desk;
        this.pages = pages;
        this.links = links;
        this.composer = composer;
        this.addresses = addresses;
        this.attempts = attempts;
        this.verifier = new SessionVerifier(sessions::sessionKey, ledger.realTime());
    }

    record NewAddressBody(@Email String email) {
        @Override
        public String toString() {
            return "NewAddressBody[…]"; // a log line must not tell who it is
        }
    }

    /** @param token what stands behind the {@code #} of the link in the letter */
    record ConfirmationBody(@NotNull @Size(min = 1, max = 500) String token) {
        @Override
        public String toString() {
            return "ConfirmationBody[…]"; // it changes where letters go
        }
    }

    /** Writes to the new address. Whether somebody else is registered with it is not told here. */
    @PostMapping("/api/registration/me/email")
    @CallableBy(Who.ATTENDEE)
    MeView ask(
        @Valid @RequestBody NewAddressBody body,
        Caller.Attendee caller,
        IdempotencyKey key,
        Position position,
        HttpServletRequest request
    ) {
        attempts.from(request);
        Desk.Open open = desk.open(caller.conference(), position);
        EmailAddress address = EmailAddress.parse(body.email()).orElseThrow();
        String hash = addresses.of(open.id(), address);
        attempts.about(hash, key);
        String link = links.confirming(new AddressToken(open.id(), caller.attendee(), hash, desk.realTime()));
        var _ = desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            _ -> new OfRegistering(new CorrectDetails(caller.attendee())),
            knowledge -> asked(open, caller.attendee(), address, link, key, knowledge)
        );
        return pages.of(desk.after(open), caller.attendee());
    }

    private List<DocumentWrite<?>> asked(
        Desk.Open open,
        AttendeeId id,
        EmailAddress address,
        String link,
        IdempotencyKey key,
        Knowledge knowledge
    ) {
        List<DocumentWrite<?>> documents = new ArrayList<>();
        People.find(knowledge.documents(), id)
            .map(person -> People.wanting(person, address.asTyped()))
            .ifPresent(person -> {
                documents.add(People.write(id, person));
                documents.add(
                    Letters.write(
                        id + ".address-" + key.value(),
                        composer.confirmAddress(open.state(), id, person, link, open.now())
                    )
                );
            });
        return documents;
    }

    /** @throws Problem {@code link-expired} when the link is old, or another address was asked for since */
    @PostMapping("/api/registration/addresses")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CallableBy(Who.ANYONE)
    void confirm(
        @Valid @RequestBody ConfirmationBody body,
        Caller caller,
        IdempotencyKey key,
        Position position,
        HttpServletRequest request
    ) {
        attempts.from(request);
        AddressToken token = verifier.address(body.token()).orElseThrow(MyAddressController::expired);
        Desk.Open open = desk.open(token.conference(), position);
        Person person = People.find(open.view().documents(), token.attendee()).orElseThrow(
            MyAddressController::expired
        );
        if (!isPending(person, token)) {
            if (person.addressHash().equals(token.addressHash())) {
                return; // confirmed before
            }
            throw expired();
        }
        // Opened twice at once, by a person and by what looks through their mail: it is changed once.
        var _ = desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            knowledge ->
                new OfRegistering(
                    new ChangeAddress(
                        token.attendee(),
                        whoWaits(token, knowledge).isPresent(),
                        People.holder(knowledge.documents(), token.addressHash()).orElse(null)
                    )
                ),
            knowledge ->
                DocumentWrite.listOf(
                    whoWaits(token, knowledge).map(known ->
                        People.write(token.attendee(), People.having(known, token.addressHash()))
                    )
                )
        );
    }

    private Optional<Person> whoWaits(AddressToken token, Knowledge knowledge) {
        return People.find(knowledge.documents(), token.attendee()).filter(known -> isPending(known, token));
    }

    private boolean isPending(Person person, AddressToken token) {
        return EmailAddress.parse(person.pendingEmail())
            .map(address -> addresses.of(token.conference(), address))
            .filter(token.addressHash()::equals)
            .isPresent();
    }

    private static Problem expired() {
        return Problem.refused("LINK_EXPIRED", "This link is no longer valid. Ask for the address again.");
    }
}
