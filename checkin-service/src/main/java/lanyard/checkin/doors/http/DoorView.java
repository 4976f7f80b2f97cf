package lanyard.checkin.doors.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.DoorEvent.WalkIns;
import lanyard.contracts.programme.SessionKind;
import org.jspecify.annotations.Nullable;

/**
 * A door as its phone shows it.
 *
 * @param now conference time
 * @param sessions of the whole day in the rooms to which the door leads, in the order of the programme
 */
record DoorView(OfConference conference, AtDoor door, Instant now, List<AtDoorSession> sessions) {
    record OfConference(ConferenceId id, String title, LocalDate day, ZoneId timeZone) {}

    /**
     * @param walkIns who may be let in without a seat
     * @param lead whether this phone may let people in against the verdict
     */
    record AtDoor(DoorId id, String name, WalkIns walkIns, boolean lead) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AtDoorSession(
        SessionId id,
        String title,
        SessionKind kind,
        String roomName,
        @Nullable String place,
        Instant startsAt,
        Instant endsAt,
        int seats,
        int booked,
        int inside
    ) {}

    DoorView withoutNow() {
        return new DoorView(conference, door, Instant.EPOCH, sessions);
    }
}
