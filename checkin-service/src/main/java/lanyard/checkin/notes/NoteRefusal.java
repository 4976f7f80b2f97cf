package lanyard.checkin.notes;

import lanyard.ledger.Refusal;

/** Why nothing came of what was asked about a note, in the order of checking. */
public enum NoteRefusal implements Refusal {
    /** Another note has this id. */
    NOTE_EXISTS,
    UNKNOWN_NOTE
}
