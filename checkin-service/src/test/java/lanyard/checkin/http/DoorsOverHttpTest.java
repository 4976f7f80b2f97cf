package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.MORNING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lanyard.contracts.registration.Role;
import lanyard.ledger.HistoryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DoorsOverHttpTest {

    private static final String CONFERENCE = "/api/checkin/conferences/soc24-2";
    private static final String DOOR = "{\"name\":\"Theatre 1\",\"rooms\":[\"lecture-theatre-1\"]}";

    private RunningCheckin checkin;
    private Client organiser;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
        organiser = checkin.staff(Role.ORGANISER);
    }

    private String door() {
        return organiser
            .post(CONFERENCE + "/doors", DOOR)
            .json()
            .path("id")
            .asString();
    }

    private String code(String door) {
        Said offered = organiser.post(CONFERENCE + "/doors/" + door + "/enrolments", "");
        assertThat(offered.status()).as(offered.text()).isEqualTo(201);
        return offered.json().path("code").asString();
    }

    private Said enrol(String code, String key) {
        return checkin.nobody().post("/api/checkin/devices", "{\"code\":\"" + code + "\"}", key);
    }

    private Said enrol(String code) {
        return enrol(code, UUID.randomUUID().toString());
    }

    @Test
    void a_door_is_made_and_listed() {
        Said made = organiser.post(CONFERENCE + "/doors", DOOR);
        assertThat(made.status()).isEqualTo(201);
        JsonNode doors = organiser.get(CONFERENCE + "/doors").json();
        assertThat(doors.get(0)).isEqualTo(made.json());
        assertThat(doors.at("/0/rooms/0").asString()).isEqualTo("lecture-theatre-1");
        assertThat(organiser.post(CONFERENCE + "/doors", DOOR).problem()).isEqualTo("409 door-name-taken");
    }

    @Test
    void making_a_door_twice_with_one_key_makes_one_door() {
        String key = UUID.randomUUID().toString();
        Said first = organiser.post(CONFERENCE + "/doors", DOOR, key);
        Said again = organiser.post(CONFERENCE + "/doors", DOOR, key);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(organiser.get(CONFERENCE + "/doors").json()).hasSize(1);
        assertThat(organiser.post(CONFERENCE + "/doors", DOOR.replace("1", "2"), key).problem()).isEqualTo(
            "422 key-reused"
        );
    }

    @Test
    void a_code_comes_as_link_and_qr_and_lasts_ten_minutes() {
        JsonNode offered = organiser.post(CONFERENCE + "/doors/" + door() + "/enrolments", "").json();
        String code = offered.path("code").asString();
        assertThat(offered.path("link").asString()).isEqualTo(
            "https://doors.example.org/door/#enrol=" + code
        );
        assertThat(offered.path("expiresAt").asString()).isEqualTo(MORNING.plusSeconds(600).toString());
        assertThat(offered.path("qrSvg").asString())
            .startsWith("<svg ")
            .endsWith("</svg>")
            .doesNotContain(code);
    }

    @Test
    void a_phone_enrols_and_sees_its_door() {
        String door = door();
        JsonNode enrolled = enrol(code(door)).json();
        assertThat(enrolled.path("conference").asString()).isEqualTo("soc24-2");
        assertThat(enrolled.at("/doors/0/name").asString()).isEqualTo("Theatre 1");
        Client phone = checkin.device(enrolled.path("credential").asString());
        JsonNode view = phone.get("/api/checkin/door").json();
        assertThat(view.at("/door/id").asString()).isEqualTo(door);
        assertThat(view.at("/conference/timeZone").asString()).isEqualTo("Europe/London");
        assertThat(view.path("sessions")).hasSize(1);
        assertThat(view.at("/sessions/0/id").asString()).isEqualTo("dd-2.1");
        assertThat(view.at("/sessions/0/kind").asString()).isEqualTo("DEEP_DIVE");
        JsonNode device = organiser
            .get(CONFERENCE + "/doors")
            .json()
            .at("/0/devices/0");
        assertThat(device.path("lastSeenAt").asString()).isEqualTo(MORNING.toString());
    }

    @Test
    void a_lost_answer_can_be_asked_for_again_and_gives_the_same_credential() {
        String code = code(door());
        String key = UUID.randomUUID().toString();
        assertThat(enrol(code, key).json()).isEqualTo(enrol(code, key).json());
        assertThat(checkin.checkin().doors().devices()).hasSize(1);
    }

    @Test
    void a_code_works_once_and_in_time_and_only_if_it_was_offered() {
        String used = code(door());
        assertThat(enrol(used).status()).isEqualTo(201);
        assertThat(enrol(used).problem()).isEqualTo("409 code-used");
        String door = checkin.checkin().doors().all().iterator().next().id().toString();
        String late = code(door);
        checkin.timeIs(MORNING.plusSeconds(600));
        assertThat(enrol(late).problem()).isEqualTo("409 code-expired");
        assertThat(enrol("guess").problem()).isEqualTo("409 code-unknown");
        long before = checkin.ledger().view(new HistoryId("soc24-2")).sequence();
        enrol("another guess");
        assertThat(checkin.ledger().view(new HistoryId("soc24-2")).sequence())
            .as("guessing fills no log")
            .isEqualTo(before);
    }

    @Test
    void a_revoked_phone_is_shut_out_at_once() {
        JsonNode enrolled = enrol(code(door())).json();
        Client phone = checkin.device(enrolled.path("credential").asString());
        assertThat(phone.get("/api/checkin/door").status()).isEqualTo(200);
        String device = CONFERENCE + "/devices/" + enrolled.path("device").asString();
        assertThat(organiser.delete(device).status()).isEqualTo(204);
        assertThat(phone.get("/api/checkin/door").problem()).isEqualTo("401 not-signed-in");
        assertThat(phone.postWithoutKey("/api/checkin/scans", "[{}]").problem()).isEqualTo(
            "401 not-signed-in"
        );
        assertThat(organiser.delete(device).status()).isEqualTo(204);
        assertThat(
            organiser
                .get(CONFERENCE + "/doors")
                .json()
                .at("/0/devices/0/revoked")
                .asBoolean()
        ).isTrue();
    }

    @Test
    void a_revoked_door_is_gone_and_its_phones_are_shut_out() {
        String door = door();
        Client phone = checkin.device(enrol(code(door)).json().path("credential").asString());
        String unused = code(door);
        assertThat(organiser.delete(CONFERENCE + "/doors/" + door).status()).isEqualTo(204);
        assertThat(phone.get("/api/checkin/door").problem()).isEqualTo("401 not-signed-in");
        assertThat(enrol(unused).problem()).isEqualTo("409 code-unknown");
        assertThat(organiser.get(CONFERENCE + "/doors").json()).isEmpty();
        assertThat(
            organiser
                .get(CONFERENCE + "/attendance")
                .json()
                .path("doors")
        ).isEmpty();
        assertThat(organiser.post(CONFERENCE + "/doors", DOOR).status()).isEqualTo(201);
    }

    @Test
    void the_door_is_not_told_again_until_something_changed() {
        Client phone = checkin.device(enrol(code(door())).json().path("credential").asString());
        String tag = phone.get("/api/checkin/door").header("ETag");
        assertThat(tag).isNotEmpty();
        checkin.timeIs(MORNING.plusSeconds(5));
        Said unchanged = phone.get("/api/checkin/door", "If-None-Match", tag);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.text()).isEmpty();
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        Said changed = phone.get("/api/checkin/door", "If-None-Match", tag);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().at("/sessions/0/booked").asInt()).isEqualTo(1);
    }
}
