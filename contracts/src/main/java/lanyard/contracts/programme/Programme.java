package lanyard.contracts.programme;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;

/**
 * The programme of one conference day, in the order in which it is shown.
 *
 * @param day the day in {@code timeZone}; every session lies within it
 */
public record Programme(
    String title,
    String organiser,
    LocalDate day,
    ZoneId timeZone,
    List<Room> rooms,
    List<Slot> slots,
    List<Session> sessions
) {
    public Programme {
        rooms = List.copyOf(rooms);
        slots = List.copyOf(slots);
        sessions = List.copyOf(sessions);
    }

    public Optional<Session> session(SessionId id) {
        return sessions
            .stream()
            .filter(s -> s.id().equals(id))
            .findFirst();
    }

    public Optional<Room> room(RoomId id) {
        return rooms
            .stream()
            .filter(r -> r.id().equals(id))
            .findFirst();
    }

    /** The same programme with another number of seats in one session. */
    public Programme withSeats(SessionId session, int seats) {
        return new Programme(
            title,
            organiser,
            day,
            timeZone,
            rooms,
            slots,
            sessions
                .stream()
                .map(s -> s.id().equals(session) ? s.withSeats(seats) : s)
                .toList()
        );
    }
}
