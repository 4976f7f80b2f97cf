package lanyard.checkin.doors;

import java.time.Instant;
import lanyard.contracts.DoorId;

/**
 * A one-time code that was made for a door.
 *
 * @param lead whether the phone may let people in against the verdict
 */
record Enrolment(DoorId door, Instant expiresAt, boolean lead, boolean used) {
    Enrolment asUsed() {
        return new Enrolment(door, expiresAt, lead, true);
    }
}
