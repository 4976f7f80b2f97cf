package lanyard.checkin.notes;

import java.time.Instant;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.NoteId;
import lanyard.contracts.StaffId;

/** What is asked about notes. */
public sealed interface NoteCommand {
    NoteId note();

    /** The text is in the document that comes with this command. */
    record Write(NoteId note, DoorId door, DeviceId device, Instant writtenAt) implements NoteCommand {}

    /** Somebody has taken care of it, or has not after all. */
    record SetDone(NoteId note, boolean done, StaffId by, Instant at) implements NoteCommand {}

    /** What it says is forgotten: a tombstone comes with this command. */
    record Erase(NoteId note, StaffId by, Instant at) implements NoteCommand {}
}
