package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.badge;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import lanyard.access.BadgeNumber;
import lanyard.checkin.Checkin;
import lanyard.checkin.expectations.ExpectationCommand.ExpectIssue;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.registration.Role;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** The theatre, which holds three, has a north and a south door, and they were apart. Ada has a seat. */
class ConflictsOverHttpTest {

    private static final String CONFLICTS = "/api/checkin/conferences/soc24-2/conflicts";
    private static final DoorId SOUTH_DOOR = new DoorId(new UUID(9, 11));
    private static final String WELCOME = "\"decided\":{\"verdict\":\"welcome\",\"session\":\"dd-2.1\"}";
    private static final Instant EARLIER = MORNING.minusSeconds(120);
    private static final Instant SESSION_OVER = Instant.parse("2026-11-24T10:30:00Z");
    private static final Instant LATER = MORNING.minusSeconds(60);

    private RunningCheckin checkin;
    private Client north;
    private Client south;
    private Client lead;

    @BeforeEach
    void start() {
        checkin = RunningCheckin.withNewHistories();
        north = checkin.deviceAt(THEATRE_1_DOOR, "North", THEATRE_1);
        south = checkin.deviceAt(SOUTH_DOOR, "South", THEATRE_1);
        lead = checkin.staff(Role.DOOR_LEAD);
        checkin.attendee(ADA, "Ada", DEEP_DIVE_1);
    }

    private String scan(UUID id, DoorId door, BadgeId badge, Instant at, String more) {
        return "{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\"%s}".formatted(
            id,
            door,
            checkin.badge(badge, 1),
            at,
            more.isEmpty() ? "" : "," + more
        );
    }

    private static String told(Client phone, String scan) {
        Said said = phone.postWithoutKey("/api/checkin/scans", "[" + scan + "]");
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return said.json().at("/0/verdict").asString();
    }

    private String northTells(BadgeId badge, Instant at, String more) {
        return told(north, scan(UUID.randomUUID(), THEATRE_1_DOOR, badge, at, more));
    }

    private String southTells(BadgeId badge, Instant at, String more) {
        return told(south, scan(UUID.randomUUID(), SOUTH_DOOR, badge, at, more));
    }

    private JsonNode conflicts() {
        Said said = lead.get(CONFLICTS);
        assertThat(said.status()).as(said.text()).isEqualTo(200);
        return said.json();
    }

    private String adaIsLetInTwice() {
        southTells(ADA, LATER, WELCOME);
        northTells(ADA, EARLIER, WELCOME);
        return conflicts().at("/0/id").asString();
    }

    private static String settlement(String conflict) {
        return CONFLICTS + "/" + conflict + "/settlement";
    }

    private static String decision(String decision) {
        return "{\"decision\":\"" + decision + "\"}";
    }

    @Test
    void two_doors_that_let_in_one_badge_while_apart_are_shown_with_both_sides_the_earlier_first() {
        assertThat(southTells(ADA, LATER, WELCOME)).isEqualTo("welcome");
        assertThat(conflicts()).isEmpty();
        assertThat(northTells(ADA, EARLIER, WELCOME)).isEqualTo("welcome");
        assertThat(conflicts()).hasSize(1);
        JsonNode conflict = conflicts().get(0);
        assertThat(conflict.path("kind").asString()).isEqualTo("ADMITTED_TWICE");
        assertThat(conflict.path("name").asString()).isEqualTo("Ada");
        assertThat(conflict.path("badgeNumber").asString()).isEqualTo(BadgeNumber.of(ADA));
        assertThat(conflict.path("sessionTitle").asString()).isEqualTo("Title of dd-2.1");
        assertThat(conflict.path("roomName").asString()).isEqualTo("Lecture theatre 1");
        assertThat(conflict.path("sides")).hasSize(2);
        assertThat(conflict.at("/sides/0/doorName").asString()).isEqualTo("North");
        assertThat(conflict.at("/sides/0/at").asString()).isEqualTo(EARLIER.toString());
        assertThat(conflict.at("/sides/1/doorName").asString()).isEqualTo("South");
        assertThat(conflict.at("/sides/1/at").asString()).isEqualTo(LATER.toString());
        assertThat(conflict.path("cleared").asBoolean()).isFalse();
        assertThat(conflict.has("decision")).isFalse();
        assertThat(checkin.checkin().attendance().tally(DEEP_DIVE_1).inside()).isEqualTo(1);
    }

    @Test
    void a_side_says_whether_its_phone_was_alone() {
        northTells(ADA, EARLIER, "");
        southTells(ADA, LATER, WELCOME);
        assertThat(conflicts().at("/0/sides/0/alone").asBoolean()).isFalse();
        assertThat(conflicts().at("/0/sides/1/alone").asBoolean()).isTrue();
    }

    @Test
    void a_person_settles_it_and_may_say_otherwise_later() {
        String id = adaIsLetInTwice();
        assertThat(lead.put(settlement(id), decision("ONE_PERSON")).status()).isEqualTo(204);
        assertThat(conflicts().at("/0/decision").asString()).isEqualTo("ONE_PERSON");
        assertThat(conflicts().at("/0/settledAt").asString()).isEqualTo(MORNING.toString());
        checkin.timeIs(MORNING.plusSeconds(30));
        Client organiser = checkin.staff(Role.ORGANISER);
        assertThat(organiser.put(settlement(id), decision("COPIED_BADGE")).status()).isEqualTo(204);
        assertThat(conflicts()).hasSize(1);
        assertThat(conflicts().at("/0/decision").asString()).isEqualTo("COPIED_BADGE");
        assertThat(conflicts().at("/0/settledAt").asString()).isEqualTo(MORNING.plusSeconds(30).toString());
    }

    static Stream<Arguments> settlementsOfNothing() {
        String unknown = UUID.randomUUID().toString();
        return Stream.of(
            arguments("what was never raised", unknown, decision("MAY_STAY"), "409 unknown-conflict"),
            arguments("what is no id", "7", decision("MAY_STAY"), "404 not-found"),
            arguments("without a decision", unknown, "{}", "422 invalid"),
            arguments("by a word of one's own", unknown, decision("WHATEVER"), "400 malformed-request"),
            arguments("by half a sentence", unknown, "{\"decision\":", "400 malformed-request")
        );
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("settlementsOfNothing")
    void nothing_is_settled(String what, String conflict, String body, String problem) {
        Checkin before = checkin.checkin();
        assertThat(lead.put(settlement(conflict), body).problem()).isEqualTo(problem);
        assertThat(checkin.checkin()).isEqualTo(before);
    }

    @Test
    void a_badge_that_was_replaced_while_the_door_was_apart_has_one_side() {
        checkin.told(new ExpectIssue(ADA, 2));
        assertThat(northTells(ADA, EARLIER, WELCOME)).isEqualTo("welcome");
        JsonNode conflict = conflicts().get(0);
        assertThat(conflict.path("kind").asString()).isEqualTo("REVOKED_ADMITTED");
        assertThat(conflict.path("name").asString()).isEqualTo("Ada");
        assertThat(conflict.path("sides")).hasSize(1);
        assertThat(conflict.at("/sides/0/doorName").asString()).isEqualTo("North");
    }

    @Test
    void a_room_that_two_doors_filled_says_how_many_it_holds_and_is_cleared_when_enough_have_left() {
        for (int person = 1; person <= 4; person++) {
            BadgeId badge = badge(person);
            String verdict =
                person % 2 == 0 ? northTells(badge, EARLIER, WELCOME) : southTells(badge, LATER, WELCOME);
            assertThat(verdict).isEqualTo("welcome");
        }
        JsonNode conflict = conflicts().get(0);
        assertThat(conflict.path("kind").asString()).isEqualTo("ROOM_OVERFULL");
        assertThat(conflict.path("inside").asInt()).isEqualTo(4);
        assertThat(conflict.path("holds").asInt()).isEqualTo(3);
        assertThat(conflict.has("name")).isFalse();
        assertThat(conflict.has("badgeNumber")).isFalse();
        assertThat(conflict.path("sides")).isEmpty();
        assertThat(northTells(badge(4), MORNING, "\"direction\":\"OUT\"")).isEqualTo("out");
        assertThat(conflicts().at("/0/cleared").asBoolean()).isTrue();
        assertThat(conflicts().at("/0/inside").asInt()).isEqualTo(3);
    }

    @Test
    void a_badge_that_nobody_knows_when_the_session_is_over_is_a_conflict_until_somebody_does() {
        BadgeId stranger = badge(9);
        String provisional = "\"decided\":{\"verdict\":\"provisional\",\"session\":\"dd-2.1\"}";
        assertThat(northTells(stranger, EARLIER, provisional)).isEqualTo("provisional");
        checkin.timeIs(SESSION_OVER);
        await(() -> !conflicts().isEmpty());
        assertThat(conflicts()).hasSize(1);
        JsonNode conflict = conflicts().get(0);
        assertThat(conflict.path("kind").asString()).isEqualTo("UNKNOWN_ADMITTED");
        assertThat(conflict.path("badgeNumber").asString()).isEqualTo(BadgeNumber.of(stranger));
        assertThat(conflict.path("sides")).hasSize(1);
        assertThat(conflict.at("/sides/0/doorName").asString()).isEqualTo("North");
        assertThat(conflict.at("/sides/0/alone").asBoolean()).isTrue();
        assertThat(conflict.path("cleared").asBoolean()).isFalse();
        checkin.attendee(stranger, "Cyd");
        await(() -> conflicts().at("/0/cleared").asBoolean());
        assertThat(conflicts().at("/0/name").asString()).isEqualTo("Cyd");
    }

    @Test
    void nobody_looks_for_unknown_badges_while_the_session_is_on() {
        String provisional = "\"decided\":{\"verdict\":\"provisional\",\"session\":\"dd-2.1\"}";
        northTells(badge(9), EARLIER, provisional);
        southTells(badge(8), LATER, provisional.replace("dd-2.1", "cc-1")); // breakfast is over
        await(() -> !conflicts().isEmpty());
        assertThat(conflicts()).hasSize(1);
        assertThat(conflicts().at("/0/session").asString()).isEqualTo("cc-1");
    }

    /** Rounds are made every few seconds. */
    private static void await(Callable<Boolean> isSo) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(isSo);
    }

    @Test
    void a_scan_that_is_undone_explains_it() {
        northTells(ADA, EARLIER, WELCOME);
        UUID mistaken = UUID.randomUUID();
        told(south, scan(mistaken, SOUTH_DOOR, ADA, LATER, WELCOME));
        assertThat(conflicts().at("/0/cleared").asBoolean()).isFalse();
        String undo = "\"undo\":{\"scanId\":\"" + mistaken + "\",\"reason\":\"WRONG_BADGE\"}";
        assertThat(southTells(ADA, MORNING, undo)).isEqualTo("undone");
        assertThat(conflicts().at("/0/cleared").asBoolean()).isTrue();
    }
}
