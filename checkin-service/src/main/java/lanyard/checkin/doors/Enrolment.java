package lanyard.checkin.doors;

import java.time.Instant;
import lanyard.contracts.DoorId;

/** A one-time code that was made for a door. */
record Enrolment(DoorId door, Instant expiresAt, boolean used) {
    Enrolment asUsed() {
        return new Enrolment(door, expiresAt, true);
    }
}
