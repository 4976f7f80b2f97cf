package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.BEN;
import static lanyard.checkin.CheckinExamples.CYD;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_2;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.THEATRE_2;
import static lanyard.checkin.CheckinExamples.THEATRE_2_DOOR;
import static lanyard.checkin.CheckinExamples.badge;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import lanyard.access.BadgeNumber;
import lanyard.access.HandedOutCode;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.checkin.expectations.ExpectationCommand.ExpectIssue;
import lanyard.contracts.DoorId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ScansOverHttpTest {

    private RunningCheckin checkin;
    private Client phone;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
        phone = checkin.deviceAt(THEATRE_1_DOOR, "Theatre 1", THEATRE_1);
    }

    private static String scan(DoorId door, String badge, String more) {
        return scan(UUID.randomUUID().toString(), door, badge, MORNING, more);
    }

    private static String scan(String id, DoorId door, String badge, Instant at, String more) {
        return "{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\",\"direction\":\"IN\"%s}".formatted(
            id,
            door,
            badge,
            at,
            more
        );
    }

    private String in(String badge) {
        return scan(THEATRE_1_DOOR, badge, "");
    }

    private JsonNode sent(String... scans) {
        Said said = phone.postWithoutKey("/api/checkin/scans", "[" + String.join(",", scans) + "]");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return said.json();
    }

    private static List<String> verdicts(JsonNode answers) {
        return StreamSupport.stream(answers.spliterator(), false)
            .map(answer -> answer.path("verdict").asString())
            .toList();
    }

    @Test
    void a_booked_badge_is_welcome_and_named() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        JsonNode answer = sent(in(checkin.badge(ADA, 1))).get(0);
        assertThat(answer.path("verdict").asString()).isEqualTo("welcome");
        assertThat(answer.path("session").asString()).isEqualTo("dd-2.1");
        assertThat(answer.path("sessionTitle").asString()).isEqualTo("Title of dd-2.1");
        assertThat(answer.path("roomName").asString()).isEqualTo("Lecture theatre 1");
        assertThat(answer.path("name").asString()).isEqualTo("Ada");
        assertThat(answer.has("inSince")).isFalse();
    }

    @Test
    void a_badge_that_was_scanned_before_tells_when_and_where() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        sent(in(checkin.badge(ADA, 1)));
        JsonNode again = sent(in(checkin.badge(ADA, 1))).get(0);
        assertThat(again.path("verdict").asString()).isEqualTo("already-in");
        assertThat(again.path("inSince").asString()).isEqualTo(MORNING.toString());
        assertThat(again.path("inThrough").asString()).isEqualTo("Theatre 1");
    }

    @Test
    void who_went_out_and_came_back_is_in_since_then_and_through_that_door() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        String badge = checkin.badge(ADA, 1);
        sent(in(badge), in(badge).replace("\"IN\"", "\"OUT\""));
        Instant later = MORNING.plus(Duration.ofMinutes(20));
        checkin.timeIs(later);
        Client sideDoor = checkin.deviceAt(THEATRE_2_DOOR, "Side door", THEATRE_1);
        String back = scan(UUID.randomUUID().toString(), THEATRE_2_DOOR, badge, later, "");
        assertThat(
            verdicts(sideDoor.postWithoutKey("/api/checkin/scans", "[" + back + "]").json())
        ).containsExactly("welcome-back");
        JsonNode copy = sent(in(badge)).get(0);
        assertThat(copy.path("verdict").asString()).isEqualTo("already-in");
        assertThat(copy.path("inSince").asString()).isEqualTo(later.toString());
        assertThat(copy.path("inThrough").asString()).isEqualTo("Side door");
    }

    @Test
    void out_and_in_again_is_welcome_back() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        String badge = checkin.badge(ADA, 1);
        String out = in(badge).replace("\"IN\"", "\"OUT\"");
        assertThat(verdicts(sent(in(badge), out, in(badge)))).containsExactly(
            "welcome",
            "out",
            "welcome-back"
        );
    }

    @Test
    void elsewhere_says_where() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_2);
        JsonNode answer = sent(in(checkin.badge(ADA, 1))).get(0);
        assertThat(answer.path("verdict").asString()).isEqualTo("elsewhere");
        assertThat(answer.path("roomName").asString()).isEqualTo("Lecture theatre 2");
    }

    @Test
    void who_waits_hears_the_place_in_the_queue() {
        checkin.attendee(ADA, "Ada");
        checkin.attendee(BEN, "Ben");
        checkin.told(new Book(BEN, DEEP_DIVE_1, Booking.WAITLISTED));
        checkin.told(new Book(ADA, DEEP_DIVE_1, Booking.WAITLISTED));
        JsonNode answer = sent(in(checkin.badge(ADA, 1))).get(0);
        assertThat(answer.path("verdict").asString()).isEqualTo("waitlisted");
        assertThat(answer.path("position").asInt()).isEqualTo(2);
    }

    @Test
    void a_badge_that_nobody_told_about_is_provisional_and_counts() {
        JsonNode answers = sent(in(checkin.badge(CYD, 1)));
        assertThat(verdicts(answers)).containsExactly("provisional");
        assertThat(checkin.checkin().attendance().tally(DEEP_DIVE_1).inside()).isEqualTo(1);
    }

    @Test
    void a_code_that_a_door_handed_out_counts_by_its_word_and_is_known_there_from_then_on() {
        String code = HandedOutCode.of(CYD);
        String word = ",\"decided\":{\"verdict\":\"provisional\",\"session\":\"dd-2.1\"}";
        assertThat(verdicts(sent(scan(THEATRE_1_DOOR, code, word)))).containsExactly("provisional");
        assertThat(checkin.checkin().attendance().tally(DEEP_DIVE_1).inside()).isEqualTo(1);
        assertThat(verdicts(sent(in(code)))).containsExactly("already-in");
        checkin.attendee(CYD, "Cyd", DEEP_DIVE_1);
        JsonNode known = sent(in(checkin.badge(CYD, 1))).get(0);
        assertThat(known.path("verdict").asString()).isEqualTo("already-in");
        assertThat(known.path("name").asString()).isEqualTo("Cyd");
        assertThat(checkin.checkin().attendance().tally(DEEP_DIVE_1).ins()).isEqualTo(1);
    }

    @Test
    void a_code_that_was_handed_out_is_ours_once_its_registration_is_told_and_void_after_a_new_badge() {
        String code = HandedOutCode.of(CYD);
        JsonNode unknown = sent(in(code)).get(0);
        assertThat(unknown.path("verdict").asString()).isEqualTo("not-ours");
        assertThat(unknown.path("mayLetIn").asBoolean()).isFalse();
        checkin.attendee(CYD, "Cyd", DEEP_DIVE_1);
        JsonNode known = sent(in(code)).get(0);
        assertThat(known.path("verdict").asString()).isEqualTo("welcome");
        assertThat(known.path("name").asString()).isEqualTo("Cyd");
        checkin.told(new ExpectIssue(CYD, 2));
        assertThat(verdicts(sent(in(code), in(checkin.badge(CYD, 2))))).containsExactly(
            "revoked",
            "already-in"
        );
    }

    @Test
    void bad_badges_have_their_verdicts() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        String good = checkin.badge(ADA, 1);
        String otherEnd = good.substring(0, 128) + (good.endsWith("0") ? "1" : "0");
        JsonNode answers = sent(
            in(otherEnd),
            in(good.substring(0, 60)),
            in(good + good),
            in(checkin.badgeOfElsewhere(ADA)),
            in(checkin.badgeOfNewKey(ADA)),
            in("https://example.org/menu"),
            in("LY1:"),
            in(""),
            in("ZZZZZ-ZZZZZ"),
            in("👩‍👩‍👧")
        );
        assertThat(verdicts(answers)).hasSize(10).containsOnly("not-ours");
        assertThat(answers).noneMatch(answer -> answer.has("name"));
        checkin.told(new ExpectIssue(ADA, 2));
        assertThat(verdicts(sent(in(good), in(checkin.badge(ADA, 2))))).containsExactly("revoked", "welcome");
    }

    @Test
    void a_typed_number_is_as_good_as_its_badge() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        String number = BadgeNumber.of(ADA);
        String careless = number.replace("-", " ").toLowerCase(Locale.ROOT);
        assertThat(verdicts(sent(in(careless), in(number)))).containsExactly("welcome", "already-in");
    }

    @Test
    void the_same_scan_sent_again_has_the_same_answer_and_counts_once() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        String scan = in(checkin.badge(ADA, 1));
        JsonNode first = sent(scan);
        JsonNode again = sent(scan, scan);
        assertThat(again.get(0)).isEqualTo(first.get(0));
        assertThat(again.get(1)).isEqualTo(first.get(0));
        assertThat(checkin.checkin().attendance().tally(DEEP_DIVE_1).ins()).isEqualTo(1);
    }

    @Test
    void one_that_is_no_scan_holds_up_none_of_the_others() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        String id = UUID.randomUUID().toString();
        String good = in(checkin.badge(ADA, 1));
        JsonNode answers = sent(
            "null",
            "7",
            "{}",
            scan("no-uuid", THEATRE_1_DOOR, "x", MORNING, ""),
            scan(id, THEATRE_1_DOOR, "x", MORNING, "").replace(MORNING.toString(), "yesterday"),
            scan(THEATRE_1_DOOR, "x", ",\"session\":\"NO SLUG\""),
            in("x").replace("\"IN\"", "\"SIDEWAYS\""),
            in("x".repeat(1001)),
            scan(THEATRE_2_DOOR, checkin.badge(ADA, 1), ""),
            good
        );
        assertThat(verdicts(answers).subList(0, 9)).containsOnly("malformed");
        assertThat(answers.get(4).path("scanId").asString()).isEqualTo(id);
        assertThat(answers.get(9).path("verdict").asString()).isEqualTo("welcome");
    }

    @Test
    void a_scan_id_belongs_to_one_scan() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        checkin.attendee(BEN, "Ben", DEEP_DIVE_1);
        String id = UUID.randomUUID().toString();
        sent(scan(id, THEATRE_1_DOOR, checkin.badge(ADA, 1), MORNING, ""));
        assertThat(
            verdicts(sent(scan(id, THEATRE_1_DOOR, checkin.badge(BEN, 1), MORNING, "")))
        ).containsExactly("malformed");
    }

    @Test
    void a_phone_with_a_wrong_clock_scans_now() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        checkin.attendee(BEN, "Ben", DEEP_DIVE_1);
        Instant nextYear = MORNING.plus(Duration.ofDays(365));
        Instant lastYear = MORNING.minus(Duration.ofDays(365));
        String ahead = scan(
            UUID.randomUUID().toString(),
            THEATRE_1_DOOR,
            checkin.badge(ADA, 1),
            nextYear,
            ""
        );
        String behind = scan(
            UUID.randomUUID().toString(),
            THEATRE_1_DOOR,
            checkin.badge(BEN, 1),
            lastYear,
            ""
        );
        assertThat(verdicts(sent(ahead, behind))).containsExactly("welcome", "welcome");
        assertThat(
            checkin.checkin().attendance().presence(ADA).visits().get(DEEP_DIVE_1).firstAt()
        ).isEqualTo(MORNING);
    }

    @Test
    void a_pinned_session_is_the_one_that_counts() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        String badge = checkin.badge(ADA, 1);
        assertThat(
            verdicts(
                sent(
                    scan(THEATRE_1_DOOR, badge, ",\"session\":\"dd-2.2\""),
                    scan(THEATRE_1_DOOR, badge, ",\"session\":\"dd-2.1\"")
                )
            )
        ).containsExactly("elsewhere", "welcome");
    }

    @Test
    void five_hundred_scans_travel_at_once_and_no_more() {
        checkin.deviceAt(THEATRE_2_DOOR, "Theatre 2", THEATRE_2);
        for (int person = 0; person < 20; person++) {
            checkin.attendee(badge(person), "Somebody", DEEP_DIVE_2);
        }
        Client other = checkin.anotherDeviceAt(THEATRE_2_DOOR);
        String batch = IntStream.range(0, 500)
            .mapToObj(i -> scan(THEATRE_2_DOOR, checkin.badge(badge(i % 20), 1), ""))
            .collect(Collectors.joining(",", "[", "]"));
        Said said = other.postWithoutKey("/api/checkin/scans", batch);
        assertThat(said.status()).isEqualTo(200);
        assertThat(verdicts(said.json())).hasSize(500).filteredOn("welcome"::equals).hasSize(20);
        assertThat(checkin.checkin().attendance().tally(DEEP_DIVE_2).inside()).isEqualTo(20);
        String tooMany = batch.substring(0, batch.length() - 1) + "," + scan(THEATRE_2_DOOR, "x", "") + "]";
        assertThat(other.postWithoutKey("/api/checkin/scans", tooMany).problem()).isEqualTo("422 invalid");
        assertThat(other.postWithoutKey("/api/checkin/scans", "[]").problem()).isEqualTo("422 invalid");
    }

    @Test
    void every_verdict_is_counted() {
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
        double welcome = counted("welcome");
        double notOurs = counted("not-ours");
        double malformed = counted("malformed");
        sent(in(checkin.badge(ADA, 1)), in("x"), in("y"), "{}");
        assertThat(counted("welcome") - welcome).isEqualTo(1);
        assertThat(counted("not-ours") - notOurs).isEqualTo(2);
        assertThat(counted("malformed") - malformed).isEqualTo(1);
    }

    private double counted(String verdict) {
        MeterRegistry meters = checkin.context().getBean(MeterRegistry.class);
        return meters.counter("lanyard.checkin.scans", "verdict", verdict).count();
    }
}
