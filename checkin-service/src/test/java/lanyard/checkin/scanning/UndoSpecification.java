package lanyard.checkin.scanning;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.THEATRE_2_DOOR;
import static lanyard.checkin.CheckinExamples.attendee;
import static lanyard.checkin.CheckinExamples.conference;
import static lanyard.checkin.CheckinExamples.scanId;

import java.time.Instant;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinCommand.OfScanning;
import lanyard.checkin.scanning.ScanCommand.Undo;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.contracts.checkin.ScanEvent.UndoReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A scan that was undone is as if it had never been: the event says where the person is without it. */
class UndoSpecification {

    private static final Instant LATER = MORNING.plusSeconds(60);
    private static final Instant NOW = MORNING.plusSeconds(90);
    private static final CheckedIn IN = new CheckedIn(
        scanId(1),
        THEATRE_1_DOOR,
        ADA,
        DEEP_DIVE_1,
        Admission.WELCOME,
        MORNING
    );
    private static final CheckedOut OUT = new CheckedOut(scanId(2), THEATRE_1_DOOR, ADA, DEEP_DIVE_1, LATER);

    private static CheckinCommand undo(int scan, DoorId door) {
        return new OfScanning(
            new Undo(
                scanId(9),
                door,
                new Presented.Genuine(ADA, 1),
                scanId(scan),
                UndoReason.DID_NOT_ENTER,
                NOW
            )
        );
    }

    private static ScanUndone undone(int scan, @Nullable SessionId inside, @Nullable Instant came) {
        return new ScanUndone(
            scanId(9),
            THEATRE_1_DOOR,
            ADA,
            DEEP_DIVE_1,
            scanId(scan),
            UndoReason.DID_NOT_ENTER,
            NOW,
            inside,
            came
        );
    }

    @Test
    void who_did_not_go_in_was_never_there() {
        conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(IN)
            .when(undo(1, THEATRE_1_DOOR))
            .then(undone(1, null, null));
    }

    @Test
    void who_did_not_go_out_is_still_in() {
        conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(IN, OUT)
            .when(undo(2, THEATRE_1_DOOR))
            .then(undone(2, DEEP_DIVE_1, MORNING));
    }

    @Test
    void who_did_not_come_back_has_been_there() {
        CheckedIn back = new CheckedIn(
            scanId(3),
            THEATRE_1_DOOR,
            ADA,
            DEEP_DIVE_1,
            Admission.WELCOME_BACK,
            NOW
        );
        conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(IN, OUT, back)
            .when(undo(3, THEATRE_1_DOOR))
            .then(undone(3, null, MORNING));
    }

    @Test
    void only_the_door_that_scanned_takes_it_back() {
        conference()
            .given(attendee(ADA, DEEP_DIVE_1))
            .given(IN)
            .when(undo(1, THEATRE_2_DOOR))
            .then(new TurnedAway(scanId(9), THEATRE_2_DOOR, ADA, null, Reason.NOTHING_TO_UNDO, NOW));
    }
}
