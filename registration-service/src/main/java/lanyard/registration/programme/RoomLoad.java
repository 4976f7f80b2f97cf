package lanyard.registration.programme;

import java.util.List;
import lanyard.contracts.RoomId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;

/** How many seats a room has to offer at its busiest moment: sessions that share it at the same time add up. */
final class RoomLoad {

    private RoomLoad() {}

    /** The most seats that sessions in {@code room} have at once; 0 when nothing is on there. */
    static int peak(Programme programme, RoomId room) {
        List<Session> there =
                programme.sessions().stream().filter(s -> s.room().equals(room)).toList();
        // The load only grows when a session starts, so one of the starts is the busiest moment.
        return there.stream()
                .mapToInt(starting -> there.stream()
                        .filter(s -> runsAtStartOf(s, starting))
                        .mapToInt(Session::seats)
                        .sum())
                .max()
                .orElse(0);
    }

    private static boolean runsAtStartOf(Session session, Session starting) {
        return !session.startsAt().isAfter(starting.startsAt())
                && session.endsAt().isAfter(starting.startsAt());
    }
}
