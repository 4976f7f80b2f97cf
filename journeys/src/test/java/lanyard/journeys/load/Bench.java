package lanyard.journeys.load;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import lanyard.journeys.load.Connection.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conference with one session, all day, in a hall for everybody; one door, one phone, and an organiser. */
final class Bench {

    static final String CONFERENCE = "bench";
    private static final String JSON_KEY = "Idempotency-Key: %s\r\n";

    private final LongAdder scans = new LongAdder();
    private final int port;
    private final String organiser;
    private final String door;
    private final String device;

    private Bench(int port, String organiser, String door, String device) {
        this.port = port;
        this.organiser = organiser;
        this.door = door;
        this.device = device;
    }

    static Bench open(Machine machine) {
        try (Connection connection = new Connection(machine.port())) {
            Answer signedIn = connection
                .ask(
                    "POST",
                    "/api/registration/staff/session",
                    key(),
                    "{\"token\":\"" + machine.signIn() + "\"}"
                )
                .expect(200);
            String cookie = "Cookie: " + signedIn.headers().get("set-cookie").split(";")[0] + "\r\n";
            connection
                .ask(
                    "PUT",
                    "/api/registration/conferences/" + CONFERENCE + "/programme",
                    key() + cookie + "Content-Type: text/yaml\r\n",
                    programme()
                )
                .expect(200);
            String doors = "/api/checkin/conferences/" + CONFERENCE + "/doors";
            while (connection.ask("GET", doors, cookie, "").status() == 404) {
                Thread.onSpinWait(); // the doors hear of the programme a moment later
            }
            String door = json(
                connection
                    .ask("POST", doors, key() + cookie, "{\"name\":\"Hall\",\"rooms\":[\"hall\"]}")
                    .expect(201)
            )
                .get("id")
                .asString();
            return new Bench(machine.port(), cookie, door, phone(connection, cookie, door));
        }
    }

    /** Makes one more phone the door's; what it says to every request. */
    String anotherPhone(Connection connection) {
        return phone(connection, organiser, door);
    }

    private static String phone(Connection connection, String organiser, String door) {
        String enrolments = "/api/checkin/conferences/" + CONFERENCE + "/doors/" + door + "/enrolments";
        String code = json(connection.ask("POST", enrolments, key() + organiser, "").expect(201))
            .get("code")
            .asString();
        String credential = json(
            connection.ask("POST", "/api/checkin/devices", key(), "{\"code\":\"" + code + "\"}").expect(201)
        )
            .get("credential")
            .asString();
        return "Authorization: Bearer " + credential + "\r\n";
    }

    private static String programme() {
        return """
        conference: bench
        title: Benchmark
        organiser: nobody
        day: %s
        timeZone: UTC
        rooms:
          - { id: hall, name: Hall, seats: 100000 }
          - { id: study, name: Study, seats: 14 }
        slots:
          - { id: day, title: All day }
        sessions:
          - id: all-day
            slot: day
            title: Everything
            description: All of it.
            kind: plenary
            room: hall
            seats: 100000
            from: "00:00"
            to: "23:59"
          - id: few
            slot: day
            title: For a few
            description: Everybody wants to be there.
            kind: deep dive
            room: study
            seats: 14
            from: "00:00"
            to: "23:59"
        """.formatted(LocalDate.now(ZoneOffset.UTC));
    }

    /** Somebody who registers; {@code badge} is there once they have. */
    static final class Person {

        final int number;
        volatile String badge = "";
        volatile int place;
        volatile boolean inside;

        Person(int number) {
            this.number = number;
        }
    }

    static List<Person> people(int from, int many) {
        return IntStream.range(from, from + many)
            .mapToObj(Person::new)
            .toList();
    }

    void register(Connection connection, Person person) {
        String body = """
        {"name":"Person %1$d","email":"person-%1$d@example.org","category":"DELEGATE",\
        "sessions":["all-day"],"consentVersion":"1"}""".formatted(person.number);
        Answer answer = connection
            .ask("POST", "/api/registration/conferences/" + CONFERENCE + "/registrations", key(), body)
            .expect(201);
        String text = answer.text();
        int at = text.indexOf("LY1:");
        person.badge = text.substring(at, at + 129);
    }

    /** The same for the session with 14 seats; {@code place} is 0 for a seat, and else that on the waitlist. */
    void rush(Connection connection, Person person) {
        String body = """
        {"name":"Person %1$d","email":"person-%1$d@example.org","category":"DELEGATE",\
        "sessions":["few"],"consentVersion":"1"}""".formatted(person.number);
        JsonNode seat = json(
            connection
                .ask("POST", "/api/registration/conferences/" + CONFERENCE + "/registrations", key(), body)
                .expect(201)
        )
            .get("seats")
            .get(0);
        person.place = seat.path("position").asInt(0);
    }

    /** Whether the doors expect so many. */
    boolean doorsExpect(Connection connection, int many) {
        return attendance(connection).get("booked").asInt() >= many;
    }

    JsonNode attendance(Connection connection) {
        String path = "/api/checkin/conferences/" + CONFERENCE + "/attendance";
        return json(connection.ask("GET", path, organiser, "").expect(200))
            .get("sessions")
            .get(0);
    }

    /** In, or out if they are in: every scan of a pass is another badge, and every scan is decided as it should be. */
    void scan(Connection connection, Person person) {
        String expected = person.inside ? "\"out\"" : "\"welcome";
        Answer answer = connection
            .ask("POST", "/api/checkin/scans", device, "[" + scan(person) + "]")
            .expect(200);
        if (!answer.text().contains(expected)) {
            throw new AssertionError("expected " + expected + ": " + answer.text());
        }
        person.inside = !person.inside;
        scans.increment();
    }

    /** How many were made. */
    long scans() {
        return scans.sum();
    }

    /** The same for many at once. */
    void scanTogether(Connection connection, List<Person> people) {
        List<String> together = new ArrayList<>();
        people.forEach(person -> together.add(scan(person)));
        String text = connection
            .ask("POST", "/api/checkin/scans", device, "[" + String.join(",", together) + "]")
            .expect(200)
            .text();
        if (text.contains("not-decided") || text.contains("malformed")) {
            throw new AssertionError("not all were decided: " + text);
        }
        people.forEach(person -> person.inside = !person.inside);
        scans.add(people.size());
    }

    /** What the yardsticks are sent: as much as a scan. */
    void yardstick(Connection connection, String name, Person person) {
        connection.ask("POST", "/api/yardsticks/" + name, device, "[" + scan(person) + "]").expect(200);
    }

    private String scan(Person person) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return (
            "{\"scanId\":\"" +
            new UUID(random.nextLong(), random.nextLong()) +
            "\",\"door\":\"" +
            door +
            "\",\"badge\":\"" +
            person.badge +
            "\",\"scannedAt\":\"" +
            Instant.now() +
            "\",\"direction\":\"" +
            (person.inside ? "OUT" : "IN") +
            "\"}"
        );
    }

    /** Somebody was let in by a phone that had no network, as it tells that later. */
    String decidedAlone(UUID scan, Person person, Instant at) {
        return """
        {"scanId":"%s","door":"%s","badge":"%s","scannedAt":"%s","direction":"IN",\
        "decided":{"verdict":"welcome","session":"all-day"}}""".formatted(scan, door, person.badge, at);
    }

    String organiser() {
        return organiser;
    }

    int port() {
        return port;
    }

    private static String key() {
        return JSON_KEY.formatted(UUID.randomUUID());
    }

    static JsonNode json(Answer answer) {
        return JsonMapper.shared().readTree(answer.text());
    }
}
