package lanyard.checkin.notes.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.PlainText;
import lanyard.access.http.Position;
import lanyard.checkin.CheckinCommand.OfNotes;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.notes.NoteCommand.Write;
import lanyard.checkin.notes.NoteText;
import lanyard.checkin.notes.Notes;
import lanyard.checkin.scanning.http.ScannedAt;
import lanyard.contracts.NoteId;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Phones send what door staff want organisers to know, as often as it takes; each note is there once. */
@RestController
@RequestMapping("/api/checkin/door/notes")
@CallableBy(Who.DEVICE)
class DoorNotesController {

    private final CheckinLedger ledger;

    DoorNotesController(CheckinLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * @param noteId chosen by the phone; the same note sent again has the same
     * @param writtenAt conference time by the phone
     */
    record NoteBody(
        @NotNull NoteId noteId,
        @PlainText(min = 1, max = 500, lines = true) String text,
        @NotNull Instant writtenAt
    ) {
        byte[] payload() {
            return (writtenAt + "\0" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String toString() {
            return "NoteBody[" + noteId + "]"; // a log line must not tell what is said about whom
        }
    }

    /** A note's id is its idempotency key, as long as the conference is open. */
    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(@Valid @RequestBody NoteBody body, Caller.Device caller, Position position) {
        Instant now = ledger.now(ledger.view(caller.conference()).state());
        Write command = new Write(
            body.noteId(),
            caller.door(),
            caller.device(),
            ScannedAt.corrected(body.writtenAt(), now)
        );
        position.done(
            ledger
                .histories()
                .submit(
                    new Submission<>(
                        CheckinLedger.historyOf(caller.conference()),
                        CommandKey.of(body.noteId().value(), caller.actor(), body.payload()),
                        Retention.FOR_EVER,
                        caller.actor(),
                        now,
                        _ -> new OfNotes(command),
                        List.of(Notes.write(body.noteId(), new NoteText(body.text().strip())))
                    )
                )
        );
    }
}
