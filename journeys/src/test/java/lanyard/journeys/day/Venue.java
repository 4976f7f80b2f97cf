package lanyard.journeys.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import lanyard.journeys.Installation;
import lanyard.journeys.day.Truth.Session;
import tools.jackson.databind.JsonNode;

/** Where the day takes place: the sample conference with its twelve doors and their phones. */
final class Venue {

    static final String CONFERENCE = "/conferences/soc24-2";
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private final Random random;
    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final Map<String, Integer> roomSeats = new HashMap<>();
    private final List<Phone> phones = new ArrayList<>();
    private Web nobody = Web.nobody("");
    private Web organiser = nobody;
    private Instant midnight = Instant.EPOCH;

    /** @param random sets the phones' clocks */
    Venue(Random random) {
        this.random = random;
    }

    /** By their ids. */
    Map<String, Session> sessions() {
        return sessions;
    }

    Map<String, Integer> roomSeats() {
        return roomSeats;
    }

    List<Phone> phones() {
        return phones;
    }

    Web nobody() {
        return nobody;
    }

    Web organiser() {
        return organiser;
    }

    /** That time of the conference's day. */
    Instant at(String time) {
        return midnight.atZone(ZONE).with(LocalTime.parse(time)).toInstant();
    }

    void open(Installation lanyard) {
        nobody = Web.nobody(lanyard.address());
        String token = lanyard.signInLink().replaceFirst(".*#", "");
        Web.Answer in = nobody
            .post("/api/registration/staff/session", "{\"token\":\"" + token + "\"}")
            .expect(200);
        organiser = nobody.as("Cookie", in.cookie());
        JsonNode programme = nobody
            .get("/api/registration" + CONFERENCE + "/programme")
            .expect(200)
            .json();
        midnight = LocalDate.parse(programme.get("day").asString()).atStartOfDay(ZONE).toInstant();
        programme.get("rooms").forEach(room -> {
            roomSeats.put(room.get("id").asString(), room.get("seats").asInt());
        });
        programme.get("sessions").forEach(session -> {
            String id = session.get("id").asString();
            sessions.put(
                id,
                new Session(
                    id,
                    session.get("title").asString(),
                    session.get("room").asString(),
                    session.get("slot").asString(),
                    Instant.parse(session.get("startsAt").asString()),
                    Instant.parse(session.get("endsAt").asString()),
                    session.get("seats").asInt()
                )
            );
        });
        doors();
    }

    /** Twelve doors, five of them the sample's, and more than one phone at some. */
    private void doors() {
        String doors = "/api/checkin" + CONFERENCE + "/doors";
        Map<String, Integer> more = Map.of(
            "breakfast-hall",
            1,
            "lecture-theatre-1",
            3,
            "lecture-theatre-2",
            2,
            "seminar-room",
            0,
            "great-hall",
            1
        );
        more.forEach((room, many) -> {
            for (int door = 1; door <= many; door++) {
                organiser
                    .post(
                        doors,
                        "{\"name\":\"%s, door %d\",\"rooms\":[\"%s\"]}".formatted(room, door + 1, room)
                    )
                    .expect(201);
            }
        });
        List<JsonNode> all = organiser
            .get(doors)
            .expect(200)
            .json()
            .valueStream()
            .sorted(Comparator.comparing(door -> door.get("name").asString()))
            .toList();
        assertThat(all).hasSize(12);
        for (JsonNode door : all) {
            String room = door.get("rooms").get(0).asString();
            String walkIns = switch (room) {
                case "lecture-theatre-2" -> "ALWAYS";
                case "seminar-room" -> "WHEN_FREE";
                default -> "NEVER";
            };
            String path = doors + "/" + door.get("id").asString();
            organiser.ask("PUT", path + "/walk-ins", "{\"walkIns\":\"" + walkIns + "\"}").expect(204);
            boolean isFirst = !door.get("name").asString().contains(", door");
            for (int phone = 0; phone < (isFirst && !room.equals("seminar-room") ? 2 : 1); phone++) {
                phones.add(enrol(path, door, room, walkIns));
            }
        }
    }

    private Phone enrol(String path, JsonNode door, String room, String walkIns) {
        String code = organiser
            .post(path + "/enrolments", "")
            .expect(201)
            .json()
            .get("code")
            .asString();
        String credential = nobody
            .post("/api/checkin/devices", "{\"code\":\"" + code + "\"}")
            .expect(201)
            .json()
            .get("credential")
            .asString();
        return new Phone(
            nobody.as("Authorization", "Bearer " + credential),
            door.get("id").asString(),
            door.get("name").asString(),
            room,
            walkIns,
            Duration.ofSeconds(random.nextInt(20_000) - 10_000),
            Duration.ofMillis(random.nextInt(400))
        );
    }

    List<Phone> half(int which) {
        return IntStream.range(0, phones.size())
            .filter(number -> number % 2 == which)
            .mapToObj(phones::get)
            .toList();
    }
}
