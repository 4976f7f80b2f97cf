package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.UUID;
import java.util.stream.Stream;
import lanyard.checkin.Checkin;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, and whoever sends it: a problem document with a stable name, nothing changed, no stack trace. */
class BadInputTest {

    private static final String CONFERENCE = "/api/checkin/conferences/soc24-2";
    private static final String DOORS = CONFERENCE + "/doors";
    private static final String DEVICES = "/api/checkin/devices";
    private static final String SCANS = "/api/checkin/scans";
    private static RunningCheckin checkin;
    private static Client phone;

    @BeforeAll
    static void start() {
        checkin = RunningCheckin.withNewHistories();
        phone = checkin.deviceAt(THEATRE_1_DOOR, "Theatre 1", THEATRE_1);
    }

    private static void changesNothing(Said said, String problem, Checkin before) {
        assertThat(said.problem()).as(said.text()).isEqualTo(problem);
        assertThat(said.header("Content-Type")).startsWith("application/problem+json");
        assertThat(said.text()).doesNotContain("at lanyard", "Exception");
        assertThat(checkin.checkin()).isEqualTo(before);
    }

    static Stream<Arguments> doors() {
        return Stream.of(
            arguments("no JSON", "name: Theatre", "400 malformed-request"),
            arguments("half of it", "{\"name\":\"Th", "400 malformed-request"),
            arguments("nothing", "", "400 malformed-request"),
            arguments("an array", "[]", "400 malformed-request"),
            arguments("rooms of another kind", door("\"X\"", "7"), "400 malformed-request"),
            arguments("a room that is no id", door("\"X\"", "[\"NO SLUG\"]"), "400 malformed-request"),
            arguments("no rooms", door("\"X\"", "[]"), "422 invalid"),
            arguments("null for rooms", door("\"X\"", "null"), "422 invalid"),
            arguments("a room that is null", door("\"X\"", "[null]"), "422 invalid"),
            arguments("no name", "{\"rooms\":[\"great-hall\"]}", "422 invalid"),
            arguments("a blank name", door("\"  \"", "[\"great-hall\"]"), "422 invalid"),
            arguments(
                "a name of 10,000",
                door("\"" + "x".repeat(10_000) + "\"", "[\"great-hall\"]"),
                "422 invalid"
            ),
            arguments("a name with a bell", door("\"a\\u0007b\"", "[\"great-hall\"]"), "422 invalid"),
            arguments("an unknown room", door("\"X\"", "[\"cellar\"]"), "409 unknown-room"),
            arguments(
                "a name that is taken",
                door("\"Theatre 1\"", "[\"great-hall\"]"),
                "409 door-name-taken"
            ),
            arguments("more than 64 KB", door("\"" + "x".repeat(70_000) + "\"", "[]"), "413 too-large")
        );
    }

    private static String door(String name, String rooms) {
        return "{\"name\":%s,\"rooms\":%s}".formatted(name, rooms);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("doors")
    void a_door_that_is_none_is_not_made(String what, String body, String problem) {
        Checkin before = checkin.checkin();
        changesNothing(checkin.staff(Role.ORGANISER).post(DOORS, body), problem, before);
    }

    static Stream<Arguments> codes() {
        return Stream.of(
            arguments("no JSON", "enrol me", "400 malformed-request"),
            arguments("nothing", "", "400 malformed-request"),
            arguments("no code", "{}", "422 invalid"),
            arguments("an empty code", "{\"code\":\"\"}", "422 invalid"),
            arguments("a long code", "{\"code\":\"" + "x".repeat(101) + "\"}", "422 invalid"),
            arguments("a code of another kind", "{\"code\":{}}", "400 malformed-request"),
            arguments("a guess", "{\"code\":\"guess\"}", "409 code-unknown"),
            arguments("64 KB of code", "{\"code\":\"" + "x".repeat(70_000) + "\"}", "413 too-large")
        );
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("codes")
    void a_code_that_is_none_enrols_nothing(String what, String body, String problem) {
        Checkin before = checkin.checkin();
        changesNothing(checkin.nobody().post(DEVICES, body), problem, before);
    }

    static Stream<Arguments> batches() {
        return Stream.of(
            arguments("no JSON", "scan", "400 malformed-request"),
            arguments("half of it", "[{\"scanId\":", "400 malformed-request"),
            arguments("nothing", "", "400 malformed-request"),
            arguments("one, not a batch", "{}", "400 malformed-request"),
            arguments("a text", "\"LY1:\"", "400 malformed-request"),
            arguments("an empty batch", "[]", "422 invalid"),
            arguments("more than 256 KB", "[\"" + "x".repeat(270_000) + "\"]", "413 too-large")
        );
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("batches")
    void a_batch_that_is_none_decides_nothing(String what, String body, String problem) {
        Checkin before = checkin.checkin();
        changesNothing(phone.postWithoutKey(SCANS, body), problem, before);
    }

    @Test
    void a_write_needs_a_key() {
        Client organiser = checkin.staff(Role.ORGANISER);
        String body = door("\"X\"", "[\"great-hall\"]");
        assertThat(organiser.postWithoutKey(DOORS, body).problem()).isEqualTo("400 idempotency-key-missing");
        assertThat(organiser.post(DOORS, body, "7").problem()).isEqualTo("400 idempotency-key-missing");
        assertThat(checkin.nobody().postWithoutKey(DEVICES, "{\"code\":\"x\"}").problem()).isEqualTo(
            "400 idempotency-key-missing"
        );
    }

    @Test
    void what_is_not_there_is_not_found() {
        Client organiser = checkin.staff(Role.ORGANISER);
        String other = "/api/checkin/conferences/other";
        String nobody = UUID.randomUUID().toString();
        assertThat(organiser.get(other + "/attendance").problem()).isEqualTo("404 not-found");
        assertThat(organiser.get(other + "/attendance.csv").problem()).isEqualTo("404 not-found");
        assertThat(organiser.get(other + "/live").problem()).isEqualTo("404 not-found");
        assertThat(organiser.get(other + "/doors").problem()).isEqualTo("404 not-found");
        assertThat(organiser.post(other + "/doors", door("\"X\"", "[\"great-hall\"]")).problem()).isEqualTo(
            "404 not-found"
        );
        assertThat(organiser.get("/api/checkin/conferences/NO%20SLUG/doors").problem()).isEqualTo(
            "404 not-found"
        );
        assertThat(organiser.post(DOORS + "/" + nobody + "/enrolments", "").problem()).isEqualTo(
            "404 not-found"
        );
        assertThat(organiser.post(DOORS + "/7/enrolments", "").problem()).isEqualTo("404 not-found");
        assertThat(organiser.delete(CONFERENCE + "/devices/" + nobody).problem()).isEqualTo("404 not-found");
        assertThat(organiser.delete(DOORS + "/" + nobody).problem()).isEqualTo("404 not-found");
        assertThat(organiser.get("/api/checkin/elsewhere").problem()).isEqualTo("404 not-found");
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "", "guess", "Bearer", "ünïcödé-is-none", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA" }
    )
    void a_credential_that_is_none_opens_nothing(String credential) {
        String ascii = credential.replaceAll("[^\\x20-\\x7e]", "_");
        assertThat(checkin.device(ascii).get("/api/checkin/door").problem()).isEqualTo("401 not-signed-in");
        assertThat(checkin.device(ascii).postWithoutKey(SCANS, "[{}]").problem()).isEqualTo(
            "401 not-signed-in"
        );
    }

    static Stream<Arguments> callers() {
        Client attendee = checkin.attendeeClient(new AttendeeId(UUID.randomUUID()));
        return Stream.of(
            arguments("nobody", checkin.nobody(), "401 not-signed-in"),
            arguments("an attendee", attendee, "401 not-signed-in"),
            arguments("a phone", phone, "401 not-signed-in"),
            arguments("a caterer", checkin.staff(Role.CATERER), "403 not-allowed")
        );
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("callers")
    void only_organisers_and_door_leads_see_and_do_what_is_theirs(String who, Client caller, String problem) {
        Checkin before = checkin.checkin();
        String door = DOORS + "/" + THEATRE_1_DOOR;
        String device = checkin.checkin().doors().devices().keySet().iterator().next().toString();
        changesNothing(caller.get(DOORS), problem, before);
        changesNothing(caller.post(DOORS, door("\"X\"", "[\"great-hall\"]")), problem, before);
        changesNothing(caller.post(door + "/enrolments", ""), problem, before);
        changesNothing(caller.delete(CONFERENCE + "/devices/" + device), problem, before);
        changesNothing(caller.delete(door), problem, before);
        changesNothing(caller.put(door + "/walk-ins", "{\"walkIns\":\"ALWAYS\"}"), problem, before);
        changesNothing(caller.get(CONFERENCE + "/conflicts"), problem, before);
        changesNothing(
            caller.put(
                CONFERENCE + "/conflicts/" + UUID.randomUUID() + "/settlement",
                "{\"decision\":\"MAY_STAY\"}"
            ),
            problem,
            before
        );
        String note = CONFERENCE + "/notes/" + UUID.randomUUID();
        changesNothing(caller.get(CONFERENCE + "/notes"), problem, before);
        changesNothing(caller.put(note + "/done", "{\"done\":true}"), problem, before);
        changesNothing(caller.delete(note), problem, before);
        changesNothing(caller.get(CONFERENCE + "/attendance"), problem, before);
        changesNothing(caller.get(CONFERENCE + "/attendance.csv"), problem, before);
        changesNothing(caller.get(CONFERENCE + "/live"), problem, before);
    }

    @Test
    void staff_are_no_phones() {
        Client organiser = checkin.staff(Role.ORGANISER);
        assertThat(organiser.get("/api/checkin/door").problem()).isEqualTo("401 not-signed-in");
        assertThat(organiser.postWithoutKey(SCANS, "[{}]").problem()).isEqualTo("401 not-signed-in");
    }
}
