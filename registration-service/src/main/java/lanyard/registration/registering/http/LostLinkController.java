package lanyard.registration.registering.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.contracts.ConferenceId;
import lanyard.registration.http.Attempts;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.AddressHashes;
import lanyard.registration.registering.EmailAddress;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** For who lost their personal link. The answer does not tell whether the address is known. */
@RestController
class LostLinkController {

    private final Desk desk;
    private final LinkLetters letters;
    private final AddressHashes addresses;
    private final Attempts attempts;

    LostLinkController(Desk desk, LinkLetters letters, AddressHashes addresses, Attempts attempts) {
        this.desk = desk;
        this.letters = letters;
        this.addresses = addresses;
        this.attempts = attempts;
    }

    record LostLinkBody(@Email String email) {
        @Override
        public String toString() {
            return "LostLinkBody[…]"; // a log line must not tell who it is
        }
    }

    @PostMapping("/api/registration/conferences/{conference}/lost-link")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @CallableBy(Who.ANYONE)
    void lostLink(
        @PathVariable ConferenceId conference,
        @Valid @RequestBody LostLinkBody body,
        Caller caller,
        IdempotencyKey key,
        Position position,
        HttpServletRequest request
    ) {
        attempts.from(request);
        Desk.Open open = desk.open(conference, position);
        String addressHash = addresses.of(conference, EmailAddress.parse(body.email()).orElseThrow());
        attempts.about(addressHash, key);
        letters.send(open, addressHash, caller, key, position);
    }
}
