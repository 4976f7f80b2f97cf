package lanyard.checkin.notes;

import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import lanyard.checkin.notes.NoteCommand.Erase;
import lanyard.checkin.notes.NoteCommand.SetDone;
import lanyard.checkin.notes.NoteCommand.Write;
import lanyard.contracts.DeviceId;
import lanyard.contracts.NoteId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.NoteEvent;
import lanyard.contracts.checkin.NoteEvent.NoteDone;
import lanyard.contracts.checkin.NoteEvent.NoteErased;
import lanyard.contracts.checkin.NoteEvent.NoteReopened;
import lanyard.contracts.checkin.NoteEvent.NoteWritten;
import lanyard.ledger.Decision;
import org.junit.jupiter.api.Test;

/** A note is written once, is open until somebody says that it is done, and can be forgotten. */
class NoteSpecification {

    private static final NoteId PROJECTOR = new NoteId(new UUID(8, 1));
    private static final DeviceId PHONE = new DeviceId(new UUID(8, 2));
    private static final StaffId LEAD = new StaffId(new UUID(8, 3));
    private static final Instant LATER = MORNING.plusSeconds(60);

    private static final Write WRITE = new Write(PROJECTOR, THEATRE_1_DOOR, PHONE, MORNING);
    private static final NoteWritten WRITTEN = new NoteWritten(PROJECTOR, THEATRE_1_DOOR, PHONE, MORNING);
    private static final NoteDone DONE = new NoteDone(PROJECTOR, LEAD, LATER);

    private static Decision<NoteEvent> when(NoteCommand command, NoteEvent... given) {
        Notes notes = Notes.NONE;
        for (NoteEvent event : given) {
            notes = notes.evolve(event);
        }
        return NoteDecider.decide(notes, command);
    }

    private static SetDone done(boolean done) {
        return new SetDone(PROJECTOR, done, LEAD, LATER);
    }

    @Test
    void a_note_is_written_once() {
        assertThat(when(WRITE)).isEqualTo(Decision.accept(WRITTEN));
        assertThat(when(WRITE, WRITTEN)).isEqualTo(Decision.refuse(NoteRefusal.NOTE_EXISTS));
    }

    @Test
    void it_is_done_when_somebody_says_so_and_open_again_when_somebody_says_that() {
        assertThat(when(done(true), WRITTEN)).isEqualTo(Decision.accept(DONE));
        assertThat(when(done(false), WRITTEN, DONE)).isEqualTo(
            Decision.accept(new NoteReopened(PROJECTOR, LEAD, LATER))
        );
    }

    @Test
    void who_says_it_again_changes_nothing() {
        assertThat(when(done(true), WRITTEN, DONE)).isEqualTo(Decision.accept());
        assertThat(when(done(false), WRITTEN)).isEqualTo(Decision.accept());
    }

    @Test
    void a_note_that_is_erased_is_known_no_more() {
        NoteErased erased = new NoteErased(PROJECTOR, LEAD, LATER);
        assertThat(when(new Erase(PROJECTOR, LEAD, LATER), WRITTEN, DONE)).isEqualTo(Decision.accept(erased));
        assertThat(when(done(true), WRITTEN, erased)).isEqualTo(Decision.refuse(NoteRefusal.UNKNOWN_NOTE));
        assertThat(when(new Erase(PROJECTOR, LEAD, LATER), WRITTEN, erased)).isEqualTo(
            Decision.refuse(NoteRefusal.UNKNOWN_NOTE)
        );
    }
}
