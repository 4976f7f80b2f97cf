package lanyard.checkin.conflicts.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand.OfConflicts;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.conflicts.ConflictCommand.Settle;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.ConflictId;
import lanyard.contracts.checkin.ConflictEvent.ConflictDecision;
import lanyard.ledger.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The inbox of what doors did that could not know of each other. */
@RestController
@RequestMapping("/api/checkin/conferences/{conference}/conflicts")
@CallableBy({ Who.ORGANISER, Who.DOOR_LEAD })
class ConflictsController {

    private final CheckinLedger ledger;

    ConflictsController(CheckinLedger ledger) {
        this.ledger = ledger;
    }

    record Settlement(@NotNull ConflictDecision decision) {}

    /** All of them, the newest first. */
    @GetMapping
    List<ConflictPage> conflicts(@PathVariable ConferenceId conference, Position position) {
        View<Checkin> view = ledger.known(conference, position);
        return view
            .state()
            .conflicts()
            .byId()
            .entrySet()
            .stream()
            .map(entry -> ConflictPage.of(view, entry.getKey(), entry.getValue()))
            .toList()
            .reversed();
    }

    /** What it was, as a person says who has looked; may be said again, and otherwise. */
    @PutMapping("/{conflict}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void settle(
        @PathVariable ConferenceId conference,
        @PathVariable ConflictId conflict,
        @Valid @RequestBody Settlement body,
        IdempotencyKey key,
        Caller.Staff caller,
        Position position
    ) {
        var now = ledger.now(ledger.known(conference, position).state());
        position.done(
            ledger.submit(
                conference,
                key,
                caller,
                now,
                new OfConflicts(new Settle(conflict, body.decision(), caller.staff(), now))
            )
        );
    }
}
