package lanyard.checkin.notes;

import java.time.Instant;
import lanyard.contracts.NoteId;
import lanyard.contracts.checkin.NoteEvent;
import lanyard.contracts.checkin.NoteEvent.NoteDone;
import lanyard.contracts.checkin.NoteEvent.NoteErased;
import lanyard.contracts.checkin.NoteEvent.NoteReopened;
import lanyard.contracts.checkin.NoteEvent.NoteWritten;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.DocumentWrite;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;

/** The notes of one conference that are not erased, in the order in which they were told. */
public record Notes(OrderedPMap<NoteId, Note> byId) {
    public static final Notes NONE = new Notes(OrderedPMap.empty());

    /** What they say. */
    public static final DocumentTopic<NoteText> TEXTS = DocumentTopic.of(
        "lanyard.checkin.notes",
        NoteText.class
    );

    public Notes evolve(NoteEvent event) {
        return switch (event) {
            case NoteWritten(var id, var door, var device, var writtenAt) -> new Notes(
                byId.plus(id, new Note(door, device, writtenAt, null))
            );
            case NoteDone(var id, _, var at) -> changed(id, at);
            case NoteReopened(var id, _, _) -> changed(id, null);
            case NoteErased(var id, _, _) -> new Notes(byId.minus(id));
        };
    }

    private Notes changed(NoteId id, @Nullable Instant doneAt) {
        Note known = of(id);
        return known == null ? this : new Notes(byId.plus(id, known.done(doneAt)));
    }

    public @Nullable Note of(NoteId id) {
        return byId.get(id);
    }

    /** Under which id a note's text is kept: one that no badge has. */
    public static String documentId(NoteId note) {
        return "note-" + note;
    }

    /** @param text null to erase it */
    public static DocumentWrite<NoteText> write(NoteId note, @Nullable NoteText text) {
        return new DocumentWrite<>(TEXTS, documentId(note), text);
    }
}
