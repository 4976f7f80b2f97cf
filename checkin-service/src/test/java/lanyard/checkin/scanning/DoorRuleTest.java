package lanyard.checkin.scanning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.checkin.DoorEvent.WalkIns;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.ledger.JsonEvents;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class DoorRuleTest {

    private record Table(
        String about,
        int doorsOpenMinutesBeforeStart,
        List<Placed> sessions,
        List<Case> cases
    ) {}

    private record Placed(
        SessionId id,
        SlotId slot,
        RoomId room,
        String place,
        Instant startsAt,
        Instant endsAt
    ) {
        Session session() {
            return new Session(
                id,
                slot,
                id.value(),
                "",
                SessionKind.DEEP_DIVE,
                room,
                place,
                10,
                startsAt,
                endsAt
            );
        }
    }

    private record Case(
        String name,
        List<RoomId> door,
        Instant at,
        Direction direction,
        SessionId pinned,
        Proof proof,
        Standing standing,
        Boolean upToDate,
        Map<SessionId, Booking> bookings,
        Set<SessionId> visited,
        SessionId inside,
        Set<RoomId> fullRooms,
        Set<SessionId> fullSessions,
        Set<RoomId> unreportedRooms,
        Set<SessionId> givenOn,
        WalkIns walkIns,
        Insisting insisting,
        String verdict,
        SessionId session
    ) {
        @JsonCreator
        static Case of(
            @JsonProperty("case") String name,
            List<RoomId> door,
            Instant at,
            Direction direction,
            SessionId pinned,
            Proof proof,
            Standing standing,
            Boolean upToDate,
            Map<String, Booking> bookings,
            Set<SessionId> visited,
            SessionId inside,
            Set<RoomId> fullRooms,
            Set<SessionId> fullSessions,
            Set<RoomId> unreportedRooms,
            Set<SessionId> givenOn,
            WalkIns walkIns,
            Insisting insisting,
            String verdict,
            SessionId session
        ) {
            return new Case(
                name,
                door,
                at,
                direction == null ? Direction.IN : direction,
                pinned,
                proof == null ? Proof.GENUINE : proof,
                standing == null ? Standing.EXPECTED : standing,
                upToDate == null || upToDate,
                bookings == null
                    ? Map.of()
                    : bookings
                          .entrySet()
                          .stream()
                          .collect(Collectors.toMap(e -> new SessionId(e.getKey()), Map.Entry::getValue)),
                visited == null ? Set.of() : visited,
                inside,
                fullRooms == null ? Set.of() : fullRooms,
                fullSessions == null ? Set.of() : fullSessions,
                unreportedRooms == null ? Set.of() : unreportedRooms,
                givenOn == null ? Set.of() : givenOn,
                walkIns == null ? WalkIns.NEVER : walkIns,
                insisting == null ? Insisting.NOBODY : insisting,
                verdict,
                session
            );
        }

        Ruling ruling(List<Session> programme) {
            return DoorRule.rule(
                programme,
                new Approach(door, walkIns, pinned, at, direction, insisting),
                new Wearer(proof, standing, upToDate, bookings, visited, inside),
                this::space
            );
        }

        private Space space(Session session) {
            return new Space(
                fullRooms.contains(session.room()) ? 0 : 1,
                fullSessions.contains(session.id()) ? 0 : 1,
                !unreportedRooms.contains(session.room()),
                givenOn.contains(session.id())
            );
        }
    }

    @TestFactory
    Stream<DynamicTest> every_case_of_the_table() throws IOException {
        Table table = table();
        List<Session> programme = table.sessions().stream().map(Placed::session).toList();
        return table
            .cases()
            .stream()
            .map(c ->
                dynamicTest(c.name(), () -> {
                    Ruling ruling = c.ruling(programme);
                    assertThat(word(ruling)).as(ruling.toString()).isEqualTo(c.verdict());
                    assertThat(session(ruling)).isEqualTo(c.session());
                })
            );
    }

    @Test
    void doors_open_when_the_table_says_so() throws IOException {
        assertThat(DoorRule.DOORS_OPEN_BEFORE_START).isEqualTo(
            Duration.ofMinutes(table().doorsOpenMinutesBeforeStart())
        );
    }

    private static Table table() throws IOException {
        try (InputStream json = DoorRuleTest.class.getResourceAsStream("/verdict-cases.json")) {
            return JsonEvents.JSON.readValue(json, Table.class);
        }
    }

    private static String word(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Admit(_, var admission, _) -> kebab(admission);
            case Ruling.LetOut _ -> "out";
            case Ruling.TurnAway(_, var reason) -> kebab(reason);
        };
    }

    private static SessionId session(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Admit(var session, _, _) -> session;
            case Ruling.LetOut(var session) -> session;
            case Ruling.TurnAway(var session, _) -> session;
        };
    }

    private static String kebab(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
