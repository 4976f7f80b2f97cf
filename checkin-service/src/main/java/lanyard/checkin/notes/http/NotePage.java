package lanyard.checkin.notes.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import lanyard.checkin.Checkin;
import lanyard.checkin.doors.Door;
import lanyard.checkin.notes.Note;
import lanyard.checkin.notes.NoteText;
import lanyard.checkin.notes.Notes;
import lanyard.contracts.DoorId;
import lanyard.contracts.NoteId;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;

/**
 * A note as organisers read it.
 *
 * @param text left out for the moment in which it has not arrived
 * @param doneAt when somebody had taken care of it; left out while nobody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NotePage(
    NoteId id,
    DoorId door,
    String doorName,
    @Nullable String text,
    Instant writtenAt,
    @Nullable Instant doneAt
) {
    static NotePage of(View<Checkin> view, NoteId id, Note note) {
        Door door = view.state().doors().door(note.door());
        return new NotePage(
            id,
            note.door(),
            door == null ? "" : door.name(),
            view.documents().find(Notes.TEXTS, Notes.documentId(id)).map(NoteText::text).orElse(null),
            note.writtenAt(),
            note.doneAt()
        );
    }

    @Override
    public String toString() {
        return "NotePage[" + id + "]"; // a log line must not tell what is said about whom
    }
}
