package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.BEN;
import static lanyard.checkin.CheckinExamples.CYD;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_2;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.TABLE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.THEATRE_2;
import static lanyard.checkin.CheckinExamples.THEATRE_2_DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.CheckinModel;
import lanyard.checkin.expectations.ExpectationCommand.AdoptSeats;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.contracts.BadgeId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.registration.Role;
import lanyard.ledger.DocumentWrite;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DoorListOverHttpTest {

    private static final String LIST = "/api/checkin/door/list";
    private static final String LIVE = "/api/checkin/door/live";

    private RunningCheckin checkin;
    private Client phone;
    private Client otherDoor;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
        phone = checkin.deviceAt(THEATRE_1_DOOR, "Theatre 1", THEATRE_1);
        otherDoor = checkin.deviceAt(THEATRE_2_DOOR, "Theatre 2", THEATRE_2);
        checkin.attendee(ADA, "Ada", TABLE_1, DEEP_DIVE_2);
        checkin.attendee(BEN, "Ben");
        checkin.told(new Book(BEN, DEEP_DIVE_1, Booking.WAITLISTED));
    }

    private void adaGoesIntoTheatre2() {
        Said said = otherDoor.postWithoutKey(
            "/api/checkin/scans",
            "[{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\"}]".formatted(
                UUID.randomUUID(),
                THEATRE_2_DOOR,
                checkin.badge(ADA, 1),
                MORNING
            )
        );
        assertThat(said.json().at("/0/verdict").asString()).isEqualTo("welcome");
    }

    private JsonNode since(JsonNode list) {
        return phone.get(LIST + "?since=" + list.path("position").asString()).json();
    }

    private static JsonNode only(JsonNode list) {
        assertThat(list.path("badges")).hasSize(1);
        return list.at("/badges/0");
    }

    private static JsonNode called(JsonNode list, String name) {
        return list
            .path("badges")
            .valueStream()
            .filter(badge -> badge.path("name").asString("").equals(name))
            .findFirst()
            .orElseThrow();
    }

    @Test
    void a_phone_gets_what_it_needs_to_decide_and_until_when() {
        JsonNode list = phone.get(LIST).json();
        assertThat(list.path("whole").asBoolean()).isTrue();
        assertThat(list.path("current").asBoolean()).isTrue();
        assertThat(list.at("/head/conference").asString()).isEqualTo("soc24-2");
        assertThat(list.at("/head/door").asString()).isEqualTo(THEATRE_1_DOOR.toString());
        assertThat(list.at("/head/doorRooms/0").asString()).isEqualTo("lecture-theatre-1");
        assertThat(list.at("/head/keys/1").asString()).hasSize(43);
        assertThat(list.at("/head/rooms/1/seats").asInt()).isEqualTo(3);
        assertThat(list.at("/head/sessions")).hasSize(5);
        assertThat(list.at("/head/sessions/0/place").asString()).isEqualTo("table 1");
        assertThat(list.at("/head/expiresAt").asString())
            .as("four hours after midnight in London")
            .isEqualTo("2026-11-25T04:00:00Z");
        assertThat(called(list, "Ada").toString()).isEqualTo(
            "{\"id\":\"AAAAAAAQAAAAAAAAAAAAAQ\",\"name\":\"Ada\",\"booked\":[0,3]}"
        );
        assertThat(called(list, "Ben").path("waiting").toString()).isEqualTo("[2]");
    }

    @Test
    void later_it_gets_only_what_changed() {
        JsonNode before = phone.get(LIST).json();
        assertThat(since(before).path("badges")).isEmpty();
        adaGoesIntoTheatre2();
        JsonNode changed = since(before);
        assertThat(changed.path("whole").asBoolean()).isFalse();
        assertThat(changed.has("head")).isFalse();
        JsonNode ada = only(changed);
        assertThat(ada.path("inside").asInt()).isEqualTo(3);
        assertThat(ada.path("visited").toString()).isEqualTo("[3]");
        assertThat(ada.path("inSince").asLong()).isEqualTo(MORNING.getEpochSecond());
        assertThat(ada.path("inThrough").asInt()).isEqualTo(1);
        assertThat(since(changed).path("badges")).isEmpty();
    }

    @Test
    void who_came_without_being_expected_is_in_the_list() {
        JsonNode before = phone.get(LIST).json();
        phone.postWithoutKey(
            "/api/checkin/scans",
            "[{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\"}]".formatted(
                UUID.randomUUID(),
                THEATRE_1_DOOR,
                checkin.badge(CYD, 1),
                MORNING
            )
        );
        JsonNode cyd = only(since(before));
        assertThat(cyd.path("issue").asInt(1)).isZero();
        assertThat(phone.get(LIST).json().path("badges")).hasSize(3).contains(cyd);
    }

    @Test
    void a_position_that_nobody_remembers_gets_the_whole_list() {
        for (String nonsense : new String[] { "", "yesterday", "00000000-3", "-", "1" }) {
            JsonNode list = phone.get(LIST + "?since=" + nonsense).json();
            assertThat(list.path("whole").asBoolean()).as(nonsense).isTrue();
            assertThat(list.path("badges")).hasSize(2);
        }
        JsonNode before = phone.get(LIST).json();
        checkin.told(new AdoptSeats(DEEP_DIVE_1, 2));
        assertThat(since(before).path("whole").asBoolean()).as("sessions may have other numbers").isTrue();
    }

    @Test
    void who_is_erased_loses_the_name() {
        JsonNode before = phone.get(LIST).json();
        checkin
            .ledger()
            .put(
                CheckinLedger.historyOf(RunningCheckin.CONFERENCE),
                new DocumentWrite<>(CheckinModel.PEOPLE, ADA.toString(), null)
            );
        assertThat(only(since(before)).has("name")).isFalse();
        assertThat(phone.get(LIST).text()).doesNotContain("Ada");
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void what_happens_at_another_door_is_told_at_once() throws Exception {
        JsonNode before = phone.get(LIST).json();
        String path = LIVE + "?since=" + before.path("position").asString();
        try (
            InputStream body = phone.open(path, BodyHandlers.ofInputStream()).body();
            Scanner lines = new Scanner(body, StandardCharsets.UTF_8)
        ) {
            assertThat(next(lines).path("badges")).isEmpty();
            adaGoesIntoTheatre2();
            assertThat(only(next(lines)).path("inside").asInt()).isEqualTo(3);
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void a_revoked_phone_hears_and_gets_nothing_more() throws Exception {
        try (
            InputStream body = phone.open(LIVE, BodyHandlers.ofInputStream()).body();
            Scanner lines = new Scanner(body, StandardCharsets.UTF_8)
        ) {
            assertThat(next(lines).path("whole").asBoolean()).isTrue();
            checkin.staff(Role.ORGANISER).delete("/api/checkin/conferences/soc24-2/doors/" + THEATRE_1_DOOR);
            checkin.attendee(new BadgeId(new UUID(7, 7)), "Eve");
            while (lines.hasNextLine()) {
                assertThat(lines.nextLine()).doesNotStartWith("data:");
            }
        }
        assertThat(phone.get(LIST).problem()).isEqualTo("401 not-signed-in");
        assertThat(phone.get(LIVE).problem()).isEqualTo("401 not-signed-in");
        assertThat(otherDoor.get(LIST).status()).isEqualTo(200);
    }

    private static JsonNode next(Scanner lines) {
        while (lines.hasNextLine()) {
            String line = lines.nextLine();
            if (line.startsWith("data:")) {
                return JsonMapper.shared().readTree(line.substring("data:".length()));
            }
        }
        throw new AssertionError("the page was closed");
    }
}
