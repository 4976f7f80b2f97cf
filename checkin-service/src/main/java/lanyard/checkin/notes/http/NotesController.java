package lanyard.checkin.notes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand.OfNotes;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.notes.NoteCommand.Erase;
import lanyard.checkin.notes.NoteCommand.SetDone;
import lanyard.checkin.notes.Notes;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.NoteId;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.View;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What doors have written. */
@RestController
@RequestMapping("/api/checkin/conferences/{conference}/notes")
@CallableBy({ Who.ORGANISER, Who.DOOR_LEAD })
class NotesController {

    private final CheckinLedger ledger;

    NotesController(CheckinLedger ledger) {
        this.ledger = ledger;
    }

    /** @param done whether somebody has taken care of it */
    record NoteState(@NotNull Boolean done) {}

    /** All of them, the last told first. */
    @GetMapping
    List<NotePage> notes(@PathVariable ConferenceId conference, Position position) {
        View<Checkin> view = ledger.known(conference, position);
        return view
            .state()
            .notes()
            .byId()
            .entrySet()
            .stream()
            .map(entry -> NotePage.of(view, entry.getKey(), entry.getValue()))
            .toList()
            .reversed();
    }

    @PutMapping("/{note}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void done(
        @PathVariable ConferenceId conference,
        @PathVariable NoteId note,
        @Valid @RequestBody NoteState body,
        IdempotencyKey key,
        Caller.Staff caller,
        Position position
    ) {
        Instant now = ledger.now(ledger.known(conference, position).state());
        position.done(
            ledger.submit(
                conference,
                key,
                caller,
                now,
                new OfNotes(new SetDone(note, body.done(), caller.staff(), now))
            )
        );
    }

    /** Forgets what it says. */
    @DeleteMapping("/{note}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
        @PathVariable ConferenceId conference,
        @PathVariable NoteId note,
        IdempotencyKey key,
        Caller.Staff caller,
        Position position
    ) {
        Instant now = ledger.now(ledger.known(conference, position).state());
        position.done(
            ledger
                .histories()
                .submit(
                    new Submission<>(
                        CheckinLedger.historyOf(conference),
                        key.commandKey(),
                        Retention.A_DAY,
                        caller.actor(),
                        now,
                        _ -> new OfNotes(new Erase(note, caller.staff(), now)),
                        List.of(Notes.write(note, null))
                    )
                )
        );
    }
}
