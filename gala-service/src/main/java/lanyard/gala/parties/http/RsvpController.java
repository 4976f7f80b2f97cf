package lanyard.gala.parties.http;

import jakarta.validation.Valid;
import java.time.Instant;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.gala.Gala;
import lanyard.gala.GalaLedger;
import lanyard.ledger.View;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hosts answer the invitation here. */
@RestController
@RequestMapping("/api/gala/me/rsvp")
@CallableBy(Who.ATTENDEE)
class RsvpController {

    private final GalaLedger ledger;

    RsvpController(GalaLedger ledger) {
        this.ledger = ledger;
    }

    @GetMapping
    RsvpPage rsvp(Caller.Attendee host, Position position) {
        return page(host, ledger.view(host.conference(), position));
    }

    @PutMapping
    RsvpPage answer(
        @Valid @RequestBody RsvpRequest request,
        IdempotencyKey key,
        Position position,
        Caller.Attendee host
    ) {
        Gala before = ledger.view(host.conference(), position).state();
        Instant now = ledger.now(before);
        Answering answering = new Answering(host.attendee(), request, now);
        var done = position.done(
            ledger.submit(
                host.conference(),
                key,
                host,
                now,
                leader -> answering.command(leader.documents()),
                answering.documents(before.parties().of(host.attendee()))
            )
        );
        return page(host, ledger.at(host.conference(), done.position()));
    }

    private RsvpPage page(Caller.Attendee host, View<Gala> view) {
        return RsvpPage.of(host.attendee(), view.state(), view.documents(), ledger.now(view.state()));
    }
}
