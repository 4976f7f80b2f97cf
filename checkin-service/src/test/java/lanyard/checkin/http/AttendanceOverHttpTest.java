package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.BEN;
import static lanyard.checkin.CheckinExamples.CYD;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.GALA;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import lanyard.checkin.expectations.ExpectationCommand.ExpectDinner;
import lanyard.contracts.BadgeId;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AttendanceOverHttpTest {

    private static final String CONFERENCE = "/api/checkin/conferences/soc24-2";

    private RunningCheckin checkin;
    private Client phone;
    private Client lead;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
        phone = checkin.deviceAt(THEATRE_1_DOOR, "Theatre 1", THEATRE_1);
        lead = checkin.staff(Role.DOOR_LEAD);
    }

    private void comesIn(BadgeId badge) {
        Said said = phone.postWithoutKey(
            "/api/checkin/scans",
            "[{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\",\"direction\":\"IN\"}]".formatted(
                UUID.randomUUID(),
                THEATRE_1_DOOR,
                checkin.badge(badge, 1),
                MORNING
            )
        );
        assertThat(said.status()).isEqualTo(200);
    }

    @Test
    void who_is_in_and_who_came_is_counted() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        checkin.attendee(BEN, "Ben", DEEP_DIVE_1);
        checkin.told(new ExpectDinner(GALA, 120));
        comesIn(ADA);
        comesIn(ADA);
        JsonNode page = lead.get(CONFERENCE + "/attendance").json();
        assertThat(page.path("current").asBoolean()).isTrue();
        assertThat(page.path("now").asString()).isEqualTo(MORNING.toString());
        JsonNode session = page.at("/sessions/2");
        assertThat(session.path("id").asString()).isEqualTo("dd-2.1");
        assertThat(session.path("booked").asInt()).isEqualTo(2);
        assertThat(session.path("inside").asInt()).isEqualTo(1);
        assertThat(session.path("attended").asInt()).isEqualTo(1);
        assertThat(page.at("/sessions/4/seats").asInt()).as("places of the dinner").isEqualTo(120);
        assertThat(page.at("/doors/0/total").asInt()).isEqualTo(1);
        assertThat(page.at("/doors/0/lastMinutes").asInt()).isEqualTo(1);
        assertThat(page.path("perMinute")).hasSize(60);
        assertThat(page.at("/perMinute/59/minute").asString()).isEqualTo(MORNING.toString());
        assertThat(page.at("/perMinute/59/count").asInt()).isEqualTo(1);
    }

    @Test
    void only_who_has_booked_and_has_not_come_is_missing() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        checkin.attendee(BEN, "Ben", DEEP_DIVE_1);
        comesIn(ADA);
        comesIn(CYD);
        JsonNode session = lead
            .get(CONFERENCE + "/attendance")
            .json()
            .at("/sessions/2");
        assertThat(session.path("attended").asInt()).as("one of them provisionally").isEqualTo(2);
        assertThat(session.path("missing").asInt()).isEqualTo(1);
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void a_page_that_watches_sees_the_state_at_once_and_every_change() throws Exception {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        try (
            InputStream body = lead.open(CONFERENCE + "/live", BodyHandlers.ofInputStream()).body();
            Scanner lines = new Scanner(body, StandardCharsets.UTF_8)
        ) {
            assertThat(insideOf(next(lines))).isZero();
            comesIn(ADA);
            assertThat(insideOf(next(lines))).isEqualTo(1);
        }
    }

    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void who_is_signed_out_watches_no_longer() throws Exception {
        try (
            InputStream body = lead.open(CONFERENCE + "/live", BodyHandlers.ofInputStream()).body();
            Scanner lines = new Scanner(body, StandardCharsets.UTF_8)
        ) {
            next(lines);
            checkin.signedOut(Role.DOOR_LEAD);
            while (lines.hasNextLine()) {
                assertThat(lines.nextLine()).isNotEqualTo("event:attendance");
            }
        }
        assertThat(lead.get(CONFERENCE + "/live").problem()).isEqualTo("401 not-signed-in");
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void many_pages_watch_a_rush_and_get_the_newest_not_everything() throws Exception {
        List<InputStream> pages = new ArrayList<>();
        for (int page = 0; page < 40; page++) {
            pages.add(lead.open(CONFERENCE + "/live", BodyHandlers.ofInputStream()).body());
        }
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        checkin.attendee(BEN, "Ben", DEEP_DIVE_1);
        checkin.attendee(CYD, "Cyd", DEEP_DIVE_1);
        comesIn(ADA);
        comesIn(BEN);
        comesIn(CYD);
        for (InputStream body : pages) {
            try (Scanner lines = new Scanner(body, StandardCharsets.UTF_8)) {
                int events = 1;
                while (insideOf(next(lines)) < 3) {
                    events++;
                }
                assertThat(events).as("thirteen things happened").isLessThan(13);
            }
        }
    }

    /** The next event {@code attendance}. */
    private static JsonNode next(Scanner lines) {
        while (!lines.nextLine().equals("event:attendance")) {
            // a comment, or the end of the event before
        }
        return JsonMapper.shared().readTree(lines.nextLine().substring("data:".length()));
    }

    private static int insideOf(JsonNode page) {
        return page.at("/sessions/2/inside").asInt();
    }

    @Test
    void the_table_names_everybody_and_calculates_nothing() {
        checkin.attendee(ADA, "=HYPERLINK(\"evil\")", DEEP_DIVE_1);
        checkin.attendee(BEN, "Ben \"the door\" O'Brien, جان", DEEP_DIVE_1);
        comesIn(BEN);
        comesIn(CYD);
        Said table = lead.get(CONFERENCE + "/attendance.csv");
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.header("Content-Disposition")).contains("attendance-soc24-2.csv");
        assertThat(table.text())
            .startsWith("\uFEFF\"session\",\"title\",\"badge\",\"name\"")
            .contains("\"'=HYPERLINK(\"\"evil\"\")\"")
            .contains("\"Ben \"\"the door\"\" O'Brien, جان\",\"ATTENDEE\",\"CONFIRMED\",\"2026-11-24T09:05\"")
            .contains("\"NONE\",\"2026-11-24T09:05\",\"Theatre 1\",\"yes\",\"no\"");
        assertThat(table.text().lines()).hasSize(4);
    }
}
