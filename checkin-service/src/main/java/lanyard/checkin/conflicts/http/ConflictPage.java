package lanyard.checkin.conflicts.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import lanyard.access.BadgeNumber;
import lanyard.checkin.Checkin;
import lanyard.checkin.attendance.Presence;
import lanyard.checkin.conflicts.Conflict;
import lanyard.checkin.doors.Door;
import lanyard.checkin.expectations.http.Names;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConflictId;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ConflictEvent.ConflictDecision;
import lanyard.contracts.checkin.ConflictEvent.ConflictKind;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;

/**
 * A conflict with both its sides.
 *
 * @param badgeNumber and {@code name} of whose it is; left out where it is about a room
 * @param inside how many are in the room now, and {@code holds} how many it holds; for an overfull room
 * @param sides the scans it is about, the one that stands first; one that was undone is not there any more
 * @param cleared whether what was told later explains it
 * @param decision what a person says it was; left out until somebody has
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConflictPage(
    ConflictId id,
    ConflictKind kind,
    @Nullable String badgeNumber,
    @Nullable String name,
    SessionId session,
    String sessionTitle,
    String roomName,
    @Nullable Integer inside,
    @Nullable Integer holds,
    Instant raisedAt,
    List<Side> sides,
    boolean cleared,
    @Nullable ConflictDecision decision,
    @Nullable Instant settledAt
) {
    /** @param alone whether the phone had no network and decided by itself */
    record Side(DoorId door, String doorName, Instant at, boolean alone) {}

    static ConflictPage of(View<Checkin> view, ConflictId id, Conflict conflict) {
        Checkin checkin = view.state();
        Programme programme = checkin.expectations().programme();
        Session session = programme == null ? null : programme.session(conflict.session()).orElse(null);
        Room room = programme == null || session == null ? null : programme.room(session.room()).orElse(null);
        boolean ofRoom = conflict.kind() == ConflictKind.ROOM_OVERFULL;
        BadgeId badge = conflict.badge();
        return new ConflictPage(
            id,
            conflict.kind(),
            badge == null ? null : BadgeNumber.of(badge),
            badge == null ? null : Names.of(view.documents(), badge),
            conflict.session(),
            session == null ? "" : session.title(),
            room == null ? "" : room.name(),
            ofRoom && programme != null && session != null ? inside(checkin, programme, session) : null,
            ofRoom && room != null ? room.seats() : null,
            conflict.raisedAt(),
            badge == null ? List.of() : sides(checkin, badge, conflict.other(), conflict.scan()),
            conflict.cleared(),
            conflict.settled() == null ? null : conflict.settled().decision(),
            conflict.settled() == null ? null : conflict.settled().at()
        );
    }

    private static int inside(Checkin checkin, Programme programme, Session here) {
        return programme
            .sessions()
            .stream()
            .filter(session -> session.room().equals(here.room()) && session.slot().equals(here.slot()))
            .mapToInt(session -> checkin.attendance().tally(session.id()).inside())
            .sum();
    }

    private static List<Side> sides(
        Checkin checkin,
        BadgeId badge,
        @Nullable ScanId stands,
        ScanId doesNotFit
    ) {
        Presence presence = checkin.attendance().presence(badge);
        return Stream.concat(Optional.ofNullable(stands).stream(), Stream.of(doesNotFit))
            .flatMap(scan -> Optional.ofNullable(presence.through(scan)).stream())
            .map(step -> new Side(step.door(), doorName(checkin, step.door()), step.at(), step.alone()))
            .toList();
    }

    private static String doorName(Checkin checkin, DoorId id) {
        Door door = checkin.doors().door(id);
        return door == null ? "" : door.name();
    }
}
