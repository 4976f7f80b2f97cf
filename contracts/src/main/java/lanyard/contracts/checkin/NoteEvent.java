package lanyard.contracts.checkin;

import java.time.Instant;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.NoteId;
import lanyard.contracts.StaffId;
import lanyard.contracts.WireName;

/** What doors want organisers to know. What a note says stands in the notes topic only. */
public sealed interface NoteEvent extends CheckinEvent {
    NoteId note();

    /** @param writtenAt by the door's corrected clock, in conference time */
    @WireName("lanyard.checkin.note-written.v1")
    record NoteWritten(NoteId note, DoorId door, DeviceId device, Instant writtenAt) implements NoteEvent {}

    /** Somebody has taken care of it. */
    @WireName("lanyard.checkin.note-done.v1")
    record NoteDone(NoteId note, StaffId by, Instant at) implements NoteEvent {}

    /** It still has to be taken care of, after all. */
    @WireName("lanyard.checkin.note-reopened.v1")
    record NoteReopened(NoteId note, StaffId by, Instant at) implements NoteEvent {}

    /** What it said is forgotten: a tombstone comes with this event. */
    @WireName("lanyard.checkin.note-erased.v1")
    record NoteErased(NoteId note, StaffId by, Instant at) implements NoteEvent {}
}
