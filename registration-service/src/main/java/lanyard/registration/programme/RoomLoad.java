package lanyard.registration.programme;

import java.time.Instant;
import lanyard.contracts.RoomId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;

/** How many seats a room has to offer: sessions that share it at the same time add up. */
final class RoomLoad {

    private RoomLoad() {}

    /** The most seats that sessions in {@code room} have at once; 0 when nothing is on there. */
    static int peak(Programme programme, RoomId room) {
        // The load only grows when a session starts, so one of the starts is the busiest moment.
        return programme
            .sessions()
            .stream()
            .filter(session -> session.room().equals(room))
            .mapToInt(session -> at(programme, room, session.startsAt()))
            .max()
            .orElse(0);
    }

    /** The seats of all sessions that are on in {@code room} at that moment. */
    static int at(Programme programme, RoomId room, Instant moment) {
        return programme
            .sessions()
            .stream()
            .filter(
                session ->
                    session.room().equals(room) &&
                    !session.startsAt().isAfter(moment) &&
                    session.endsAt().isAfter(moment)
            )
            .mapToInt(Session::seats)
            .sum();
    }
}
