package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.BEN;
import static lanyard.checkin.CheckinExamples.CYD;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.THEATRE_2;
import static lanyard.checkin.CheckinExamples.THEATRE_2_DOOR;
import static lanyard.checkin.CheckinExamples.badge;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lanyard.checkin.expectations.ExpectationCommand.ExpectIssue;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What staff do at a door against the verdict, or to correct themselves. The theatre holds three. */
class ByHandOverHttpTest {

    private static final String DOORS = "/api/checkin/conferences/soc24-2/doors";
    private static final String LET_IN = "\"letIn\":true";

    private RunningCheckin checkin;
    private Client phone;
    private Client organiser;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
        phone = checkin.deviceAt(THEATRE_1_DOOR, "Theatre 1", THEATRE_1);
        organiser = checkin.staff(Role.ORGANISER);
        checkin.attendee(ADA, "Ada");
    }

    private static String scan(UUID id, DoorId door, String badge, String more) {
        return "{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\"%s}".formatted(
            id,
            door,
            badge,
            MORNING,
            more.isEmpty() ? "" : "," + more
        );
    }

    private static JsonNode sent(Client by, String... scans) {
        Said said = by.postWithoutKey("/api/checkin/scans", "[" + String.join(",", scans) + "]");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return said.json();
    }

    private JsonNode answer(Client by, BadgeId badge, String more) {
        return sent(by, scan(UUID.randomUUID(), THEATRE_1_DOOR, checkin.badge(badge, 1), more)).get(0);
    }

    private String verdict(Client by, BadgeId badge, String more) {
        return answer(by, badge, more).path("verdict").asString();
    }

    private Said walkIns(String policy) {
        return organiser.put(DOORS + "/" + THEATRE_1_DOOR + "/walk-ins", "{\"walkIns\":\"" + policy + "\"}");
    }

    private int inside() {
        return checkin.checkin().attendance().tally(DEEP_DIVE_1).inside();
    }

    private void theRoomIsFull() {
        for (BadgeId booked : new BadgeId[] { BEN, CYD, badge(4) }) {
            checkin.attendee(booked, "Somebody", DEEP_DIVE_1);
            assertThat(verdict(phone, booked, "")).isEqualTo("welcome");
        }
    }

    @Test
    void at_a_door_that_lets_nobody_in_without_a_seat_asking_changes_nothing() {
        assertThat(answer(phone, ADA, "").has("mayLetIn")).isFalse();
        assertThat(verdict(phone, ADA, LET_IN)).isEqualTo("not-booked");
        assertThat(inside()).isZero();
    }

    @Test
    void where_free_seats_go_to_who_comes_staff_are_told_so_and_let_them_in() {
        assertThat(walkIns("WHEN_FREE").status()).isEqualTo(204);
        assertThat(organiser.get(DOORS).json().at("/0/walkIns").asString()).isEqualTo("WHEN_FREE");
        JsonNode asked = answer(phone, ADA, "");
        assertThat(asked.path("verdict").asString()).isEqualTo("not-booked");
        assertThat(asked.path("mayLetIn").asBoolean()).isTrue();
        assertThat(inside()).as("nobody asked for it").isZero();
        assertThat(verdict(phone, ADA, LET_IN)).isEqualTo("let-in");
        assertThat(inside()).isEqualTo(1);
        assertThat(verdict(phone, ADA, LET_IN)).isEqualTo("already-in");
    }

    @Test
    void while_seats_are_free_goes_by_the_seats_and_always_goes_by_the_room() {
        for (BadgeId booked : new BadgeId[] { BEN, CYD, badge(4) }) {
            checkin.attendee(booked, "Somebody", DEEP_DIVE_1);
        }
        assertThat(verdict(phone, BEN, "")).isEqualTo("welcome");
        walkIns("WHEN_FREE");
        assertThat(verdict(phone, ADA, LET_IN)).isEqualTo("let-in");
        checkin.attendee(badge(5), "Eve");
        assertThat(verdict(phone, badge(5), LET_IN)).isEqualTo("let-in");
        checkin.attendee(badge(6), "Fay");
        assertThat(verdict(phone, badge(6), LET_IN))
            .as("nobody sits on a free seat")
            .isEqualTo("not-booked");
        walkIns("ALWAYS");
        assertThat(verdict(phone, badge(6), LET_IN))
            .as("the room holds no more")
            .isEqualTo("not-booked");
        assertThat(inside()).isEqualTo(3);
    }

    @Test
    void where_everybody_may_come_an_unreported_phone_holds_nobody_up() {
        checkin.anotherDeviceAt(THEATRE_1_DOOR);
        walkIns("WHEN_FREE");
        assertThat(verdict(phone, ADA, LET_IN))
            .as("who knows who is inside")
            .isEqualTo("not-booked");
        walkIns("ALWAYS");
        assertThat(verdict(phone, ADA, LET_IN)).isEqualTo("let-in");
    }

    @Test
    void a_leads_phone_lets_in_into_a_full_room_and_that_is_a_conflict_for_a_person() {
        Client leads = checkin.leadDeviceAt(THEATRE_1_DOOR);
        theRoomIsFull();
        checkin.attendee(badge(5), "Eve", DEEP_DIVE_1);
        assertThat(answer(phone, badge(5), "").has("mayLetIn")).isFalse();
        assertThat(verdict(phone, badge(5), LET_IN)).isEqualTo("full");
        assertThat(answer(leads, badge(5), "").path("mayLetIn").asBoolean()).isTrue();
        assertThat(verdict(leads, badge(5), LET_IN)).isEqualTo("let-in");
        assertThat(inside()).isEqualTo(4);
        JsonNode conflict = organiser.get("/api/checkin/conferences/soc24-2/conflicts").json().get(0);
        assertThat(conflict.path("kind").asString()).isEqualTo("ROOM_OVERFULL");
    }

    @Test
    void a_leads_phone_lets_in_without_a_seat_and_with_a_replaced_badge_and_nobody_with_a_foreign_one() {
        Client leads = checkin.leadDeviceAt(THEATRE_1_DOOR);
        assertThat(verdict(leads, ADA, LET_IN)).isEqualTo("let-in");
        checkin.attendee(BEN, "Ben", DEEP_DIVE_1);
        checkin.told(new ExpectIssue(BEN, 2));
        assertThat(verdict(leads, BEN, "")).isEqualTo("revoked");
        assertThat(verdict(leads, BEN, LET_IN)).isEqualTo("let-in");
        String foreign = scan(UUID.randomUUID(), THEATRE_1_DOOR, checkin.badgeOfElsewhere(CYD), LET_IN);
        assertThat(sent(leads, foreign).at("/0/verdict").asString()).isEqualTo("not-ours");
    }

    @Test
    void a_phone_is_the_leads_when_it_was_enrolled_as_such() {
        String enrolments = DOORS + "/" + THEATRE_1_DOOR + "/enrolments";
        String code = organiser
            .post(enrolments + "?lead=true", "")
            .json()
            .path("code")
            .asString();
        checkin.nobody().post("/api/checkin/devices", "{\"code\":\"" + code + "\"}");
        JsonNode phones = organiser.get(DOORS).json().at("/0/devices");
        assertThat(phones.at("/0/lead").asBoolean()).isFalse();
        assertThat(phones.at("/1/lead").asBoolean()).isTrue();
        assertThat(organiser.post(enrolments + "?lead=perhaps", "").status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(strings = { "{}", "{\"walkIns\":null}", "{\"walkIns\":\"SOMETIMES\"}", "[]", "" })
    void walk_ins_follow_a_rule_that_there_is(String body) {
        Said said = organiser.put(DOORS + "/" + THEATRE_1_DOOR + "/walk-ins", body);
        assertThat(said.problem()).isIn("400 malformed-request", "422 invalid");
        assertThat(organiser.get(DOORS).json().at("/0/walkIns").asString()).isEqualTo("NEVER");
    }

    @Test
    void a_door_that_is_not_there_has_no_rule() {
        String path = DOORS + "/" + UUID.randomUUID() + "/walk-ins";
        assertThat(organiser.put(path, "{\"walkIns\":\"ALWAYS\"}").problem()).isEqualTo("404 not-found");
    }

    @Test
    void a_scan_is_taken_back_once_at_its_own_door_with_a_reason() {
        checkin.attendee(BEN, "Ben", DEEP_DIVE_1);
        String badge = checkin.badge(BEN, 1);
        UUID mistaken = UUID.randomUUID();
        sent(phone, scan(mistaken, THEATRE_1_DOOR, badge, ""));
        String undo = "\"undo\":{\"scanId\":\"" + mistaken + "\",\"reason\":\"DID_NOT_ENTER\"}";
        Client elsewhere = checkin.deviceAt(THEATRE_2_DOOR, "Theatre 2", THEATRE_2);
        String there = scan(UUID.randomUUID(), THEATRE_2_DOOR, badge, undo);
        assertThat(sent(elsewhere, there).at("/0/verdict").asString()).isEqualTo("nothing-to-undo");
        String noReason = undo.replace("DID_NOT_ENTER", "BORED");
        assertThat(verdict(phone, BEN, noReason)).isEqualTo("malformed");
        assertThat(inside()).isEqualTo(1);

        JsonNode undone = answer(phone, BEN, undo);
        assertThat(undone.path("verdict").asString()).isEqualTo("undone");
        assertThat(undone.path("name").asString()).isEqualTo("Ben");
        assertThat(undone.path("session").asString()).isEqualTo("dd-2.1");
        assertThat(inside()).isZero();
        assertThat(verdict(phone, BEN, undo)).isEqualTo("nothing-to-undo");
        assertThat(verdict(phone, BEN, "")).isEqualTo("welcome");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "{}",
            "7",
            "{\"verdict\":\"welcome\"}",
            "{\"verdict\":\"out\"}",
            "{\"verdict\":\"splendid\",\"session\":\"dd-2.1\"}",
            "{\"verdict\":\"undone\",\"session\":\"dd-2.1\"}",
            "{\"verdict\":\"not-decided\",\"session\":\"dd-2.1\"}",
            "{\"verdict\":\"malformed\",\"session\":\"dd-2.1\"}",
            "{\"verdict\":\"let-in\",\"session\":\"dd-2.1\",\"overruled\":\"welcome\"}",
            "{\"verdict\":\"welcome\",\"session\":\"NO SLUG\"}"
        }
    )
    void what_no_phone_can_have_decided_is_malformed_and_holds_up_none_of_the_others(String decided) {
        checkin.attendee(BEN, "Ben", DEEP_DIVE_1);
        JsonNode answers = sent(
            phone,
            scan(UUID.randomUUID(), THEATRE_1_DOOR, checkin.badge(ADA, 1), "\"decided\":" + decided),
            scan(UUID.randomUUID(), THEATRE_1_DOOR, checkin.badge(BEN, 1), "")
        );
        assertThat(answers.at("/0/verdict").asString()).isEqualTo("malformed");
        assertThat(answers.at("/1/verdict").asString()).isEqualTo("welcome");
        assertThat(inside()).isEqualTo(1);
    }
}
