package lanyard.checkin.notes;

import lanyard.checkin.notes.NoteCommand.Erase;
import lanyard.checkin.notes.NoteCommand.SetDone;
import lanyard.checkin.notes.NoteCommand.Write;
import lanyard.contracts.checkin.NoteEvent;
import lanyard.contracts.checkin.NoteEvent.NoteDone;
import lanyard.contracts.checkin.NoteEvent.NoteErased;
import lanyard.contracts.checkin.NoteEvent.NoteReopened;
import lanyard.contracts.checkin.NoteEvent.NoteWritten;
import lanyard.ledger.Decision;

/** The rules of notes: each is written once, and is open until somebody says that it is done. */
public final class NoteDecider {

    private NoteDecider() {}

    public static Decision<NoteEvent> decide(Notes notes, NoteCommand command) {
        Note known = notes.of(command.note());
        return switch (command) {
            case Write(var note, var door, var device, var writtenAt) -> known == null
                ? Decision.accept(new NoteWritten(note, door, device, writtenAt))
                : Decision.refuse(NoteRefusal.NOTE_EXISTS);
            case SetDone _, Erase _ when known == null -> Decision.refuse(NoteRefusal.UNKNOWN_NOTE);
            case SetDone(var note, var done, var by, var at) -> {
                if (done == known.isDone()) {
                    yield Decision.accept();
                }
                yield Decision.accept(done ? new NoteDone(note, by, at) : new NoteReopened(note, by, at));
            }
            case Erase(var note, var by, var at) -> Decision.accept(new NoteErased(note, by, at));
        };
    }
}
