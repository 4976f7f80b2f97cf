package lanyard.gala.dinner.http;

import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.contracts.ConferenceId;
import lanyard.gala.Gala;
import lanyard.gala.GalaCommand.OfDinner;
import lanyard.gala.GalaLedger;
import lanyard.gala.dinner.Announce;
import lanyard.gala.dinner.AnnouncedDinner;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Announces the dinner. */
@RestController
class DinnerController {

    private final GalaLedger ledger;

    DinnerController(GalaLedger ledger) {
        this.ledger = ledger;
    }

    @PutMapping("/api/gala/conferences/{conference}/dinner")
    @CallableBy(Who.ORGANISER)
    AnnouncedDinner announce(
        @PathVariable ConferenceId conference,
        @Valid @RequestBody DinnerRequest wanted,
        IdempotencyKey key,
        Position position,
        Caller.Staff organiser
    ) {
        Instant now = ledger.now(ledger.known(conference, position).state());
        var command = new OfDinner(new Announce(wanted.places(), wanted.guestLimit(), wanted.deadline()));
        var done = position.done(ledger.submit(conference, key, organiser, now, _ -> command, List.of()));
        Gala after = ledger.at(conference, done.position()).state();
        AnnouncedDinner announced = AnnouncedDinner.of(
            after.dinner(),
            after.invitations().programme(),
            after.placesLeft(),
            now
        );
        if (announced == null) {
            throw Problem.notFound();
        }
        return announced;
    }
}
