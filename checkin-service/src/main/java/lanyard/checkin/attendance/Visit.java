package lanyard.checkin.attendance;

import java.time.Instant;
import lanyard.contracts.DoorId;
import lanyard.contracts.checkin.ScanEvent.Admission;

/**
 * How somebody came to a session.
 *
 * @param firstAt when they first came; going out and coming back changes neither this nor door and admission
 * @param lastAt when they last came in, and {@code lastDoor} through which door
 * @param ins how often they came in
 * @param outs how often they went out
 */
public record Visit(
    Instant firstAt,
    DoorId firstDoor,
    Admission admission,
    Instant lastAt,
    DoorId lastDoor,
    int ins,
    int outs
) {
    static Visit first(Instant at, DoorId door, Admission admission) {
        return new Visit(at, door, admission, at, door, 1, 0);
    }

    Visit again(Instant at, DoorId door) {
        return new Visit(firstAt, firstDoor, admission, at, door, ins + 1, outs);
    }

    Visit out() {
        return new Visit(firstAt, firstDoor, admission, lastAt, lastDoor, ins, outs + 1);
    }
}
