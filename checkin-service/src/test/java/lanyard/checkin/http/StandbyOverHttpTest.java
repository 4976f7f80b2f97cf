package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.BEN;
import static lanyard.checkin.CheckinExamples.CYD;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.badge;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.contracts.BadgeId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The theatre has three seats, and holds three people. */
class StandbyOverHttpTest {

    private RunningCheckin checkin;
    private Client phone;
    private Instant now = MORNING;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
        phone = checkin.deviceAt(THEATRE_1_DOOR, "Theatre 1", THEATRE_1);
        checkin.attendee(ADA, "Ada");
        checkin.told(new Book(ADA, DEEP_DIVE_1, Booking.WAITLISTED));
        checkin.told(new Book(ADA, DEEP_DIVE_1, Booking.STANDBY));
    }

    private String scanned(BadgeId badge) {
        return answered(badge).path("verdict").asString();
    }

    private JsonNode answered(BadgeId badge) {
        Said said = phone.postWithoutKey(
            "/api/checkin/scans",
            "[{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\"}]".formatted(
                UUID.randomUUID(),
                THEATRE_1_DOOR,
                checkin.badge(badge, 1),
                now
            )
        );
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return said.json().get(0);
    }

    private static Said reported(Client phone, String report) {
        return phone.postWithoutKey("/api/checkin/door/report", report);
    }

    private void laterBySeconds(long seconds) {
        now = now.plusSeconds(seconds);
        checkin.timeIs(now);
    }

    @Test
    void who_was_told_to_come_is_let_in_into_a_free_seat() {
        JsonNode answer = answered(ADA);
        assertThat(answer.path("verdict").asString()).isEqualTo("standby");
        assertThat(answer.path("name").asString()).isEqualTo("Ada");
        assertThat(checkin.checkin().attendance().tally(DEEP_DIVE_1).inside()).isEqualTo(1);
        assertThat(scanned(ADA)).isEqualTo("already-in");
    }

    @Test
    void no_more_are_let_in_than_there_are_seats_and_who_comes_late_is_told_kindly() {
        for (BadgeId booked : new BadgeId[] { BEN, CYD }) {
            checkin.attendee(booked, "Somebody", DEEP_DIVE_1);
            assertThat(scanned(booked)).isEqualTo("welcome");
        }
        assertThat(scanned(ADA)).isEqualTo("standby");
        checkin.attendee(badge(4), "Dot", DEEP_DIVE_1);
        assertThat(scanned(badge(4))).isEqualTo("given-on");
        checkin.attendee(badge(5), "Eve");
        checkin.told(new Book(badge(5), DEEP_DIVE_1, Booking.STANDBY));
        assertThat(scanned(badge(5))).isEqualTo("full");
    }

    @Test
    void nobody_is_let_in_on_standby_while_another_phone_of_the_room_has_not_reported() {
        Client other = checkin.anotherDeviceAt(THEATRE_1_DOOR);
        assertThat(scanned(ADA)).as("it was never heard of").isEqualTo("unreported");
        assertThat(reported(other, "{\"waiting\":2}").status()).isEqualTo(204);
        assertThat(scanned(ADA)).as("it keeps two scans to itself").isEqualTo("unreported");
        reported(other, "{\"waiting\":0}");
        laterBySeconds(26);
        assertThat(scanned(ADA)).as("it was not heard of for too long").isEqualTo("unreported");
        reported(other, "{\"waiting\":0}");
        assertThat(scanned(ADA)).isEqualTo("standby");
    }

    @Test
    void a_revoked_phone_holds_nobody_up() {
        Client organiser = checkin.staff(Role.ORGANISER);
        checkin.anotherDeviceAt(THEATRE_1_DOOR);
        String doors = "/api/checkin/conferences/soc24-2/doors";
        String silent = organiser.get(doors).json().at("/0/devices/1/id").asString();
        organiser.delete("/api/checkin/conferences/soc24-2/devices/" + silent);
        assertThat(scanned(ADA)).isEqualTo("standby");
    }

    @Test
    void organisers_see_how_a_phone_is() {
        reported(
            phone,
            "{\"waiting\":3,\"batteryPercent\":41,\"charging\":false,\"sentAt\":\"%s\",\"app\":\"1.0\"}".formatted(
                Instant.now().plusSeconds(3_600)
            )
        );
        JsonNode device = checkin
            .staff(Role.DOOR_LEAD)
            .get("/api/checkin/conferences/soc24-2/doors")
            .json()
            .at("/0/devices/0");
        assertThat(device.path("lastSeenAt").asString()).isEqualTo(MORNING.toString());
        assertThat(device.at("/phone/waiting").asInt()).isEqualTo(3);
        assertThat(device.at("/phone/batteryPercent").asInt()).isEqualTo(41);
        assertThat(device.at("/phone/clockOffMillis").isNumber()).isTrue();
        assertThat(device.at("/phone/app").asString()).isEqualTo("1.0");
    }

    @Test
    void a_report_that_is_none_is_refused() {
        assertThat(reported(phone, "{\"waiting\":-1}").problem()).isEqualTo("422 invalid");
        assertThat(reported(phone, "{\"waiting\":0,\"batteryPercent\":101}").problem()).isEqualTo(
            "422 invalid"
        );
        assertThat(reported(checkin.nobody(), "{\"waiting\":0}").status()).isEqualTo(401);
    }
}
