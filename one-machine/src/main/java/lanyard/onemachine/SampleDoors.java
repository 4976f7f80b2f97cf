package lanyard.onemachine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static lanyard.onemachine.Asking.until;
import static lanyard.onemachine.Asking.untilAnswered;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lanyard.access.Secret;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.DoorCommand;
import lanyard.checkin.doors.DoorCommand.MakeDoor;
import lanyard.checkin.doors.DoorCommand.OfferEnrolment;
import lanyard.contracts.DoorId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Submission;

/** Doors of the sample conference: one for each room, and a fresh code for a phone at the first of them. */
final class SampleDoors {

    private final CheckinLedger ledger;

    SampleDoors(CheckinLedger ledger) {
        this.ledger = ledger;
    }

    /** What a door's first phone needs. */
    record Offer(String door, Secret code) {}

    /** Makes the doors if none is in use, once the programme has arrived at the doors. */
    Offer open() {
        until(() -> checkin().expectations().programme() != null);
        Programme programme = checkin().expectations().programme();
        if (programme != null && checkin().doors().inUse().isEmpty()) {
            programme.rooms().forEach(this::make);
        }
        until(() -> !checkin().doors().inUse().isEmpty());
        Door first = checkin().doors().inUse().getFirst();
        Secret code = Secret.random();
        submit(new OfferEnrolment(first.id(), code.hash(), false, now()));
        return new Offer(first.name(), code);
    }

    private void make(Room room) {
        // The same id every time: a start that was cut short is gone on with.
        UUID id = UUID.nameUUIDFromBytes((SampleConference.ID + " " + room.id()).getBytes(UTF_8));
        submit(new MakeDoor(new DoorId(id), room.name(), List.of(room.id())));
    }

    private void submit(DoorCommand command) {
        untilAnswered(() ->
            ledger
                .histories()
                .submit(
                    Submission.of(
                        CheckinLedger.historyOf(SampleConference.ID),
                        CommandKey.random(),
                        "installation",
                        now(),
                        new OfDoors(command)
                    )
                )
        );
    }

    private Checkin checkin() {
        return ledger.view(SampleConference.ID).state();
    }

    private Instant now() {
        return ledger.now(checkin());
    }
}
