package lanyard.contracts.programme;

import java.time.Instant;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import org.jspecify.annotations.Nullable;

/**
 * A session as published. Sessions of one slot exclude each other.
 *
 * @param place where in the room, when several sessions share it ("table 3")
 * @param seats places that registration may give away
 * @param endsAt exclusive, after {@code startsAt}
 */
public record Session(
    SessionId id,
    SlotId slot,
    String title,
    String description,
    SessionKind kind,
    RoomId room,
    @Nullable String place,
    int seats,
    Instant startsAt,
    Instant endsAt
) {
    public Session withSeats(int newSeats) {
        return new Session(id, slot, title, description, kind, room, place, newSeats, startsAt, endsAt);
    }
}
