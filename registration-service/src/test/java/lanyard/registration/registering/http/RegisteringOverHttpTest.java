package lanyard.registration.registering.http;

import static lanyard.registration.http.RunningRegistration.API;
import static lanyard.registration.http.RunningRegistration.afterHash;
import static lanyard.registration.http.RunningRegistration.registration;
import static lanyard.registration.http.RunningRegistration.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lanyard.access.BadgeVerifier;
import lanyard.access.Ed25519;
import lanyard.contracts.AttendeeId;
import lanyard.registration.http.RunningRegistration;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class RegisteringOverHttpTest {

    private final RunningRegistration running = RunningRegistration.withSeats(1);
    private final String here = running.here();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void who_registers_is_told_everything_at_once() {
        running.delegate("Ben", "dd-2.1");
        Said said = running.nobody().post(here + "/registrations", registration("Ada", "dd-2.1", "bp"));

        assertThat(said.status()).isEqualTo(201);
        JsonNode told = said.json();
        AttendeeId id = new AttendeeId(UUID.fromString(told.get("attendeeId").asString()));
        assertThat(told.get("personalLink").asString()).startsWith(
            "https://lanyard.example/c/" + running.conference() + "/me#"
        );
        assertThat(seats(told)).containsExactly("dd-2.1 WAITLISTED 1", "bp CONFIRMED");
        assertThat(told.get("badge").get("number").asString()).matches("[0-9A-Z]{5}-[0-9A-Z]{5}");
        assertThat(
            new BadgeVerifier().verify(running.conference(), told.get("badge").get("code").asString(), n ->
                Ed25519.publicKey(running.state().badges().keys().get(n))
            )
        ).isInstanceOfSatisfying(BadgeVerifier.Verified.Genuine.class, genuine ->
            assertThat(genuine.token().badge().value()).isEqualTo(id.value())
        );
        assertThat(said.response().headers().firstValue("Set-Cookie").orElseThrow()).contains(
            "HttpOnly",
            "SameSite=Lax"
        );
        assertThat(said.response().headers().firstValue("Lanyard-Position")).isPresent();
    }

    @Test
    void the_same_request_twice_registers_once_and_has_the_same_answer() {
        String key = UUID.randomUUID().toString();
        Said first = running.nobody().send("POST", here + "/registrations", registration("Ada", "bp"), key);
        Said again = running.nobody().send("POST", here + "/registrations", registration("Ada", "bp"), key);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(running.state().registrations().order().size()).isEqualTo(1);
    }

    @Test
    void an_address_that_is_registered_gets_its_link_and_nobody_else_does() {
        Said first = running.nobody().post(here + "/registrations", registration("Ada"));
        Said second = running
            .nobody()
            .post(here + "/registrations", registration("Ada").replace("ada@", " ADA@"));
        assertThat(second.problem()).isEqualTo("409 already-registered");
        assertThat(second.text()).doesNotContain(afterHash(first.json().get("personalLink").asString()));
        assertThat(second.response().headers().firstValue("Set-Cookie")).isEmpty();

        until(() -> letters().size() == 2);
        assertThat(letters()).anySatisfy(letter -> {
            assertThat(letter.get("kind").asString()).isEqualTo("NEW_LINK");
            assertThat(letter.get("to").asString()).isEqualTo("ada@example.org");
            assertThat(letter.get("text").asString()).contains(first.json().get("personalLink").asString());
        });
    }

    @Test
    void a_lost_link_is_sent_to_its_address_and_the_answer_tells_nothing() {
        running.delegate("Ada");
        until(() -> letters().size() == 1);
        Said known = running.nobody().post(here + "/lost-link", "{\"email\":\"ada@example.org\"}");
        Said unknown = running.nobody().post(here + "/lost-link", "{\"email\":\"eve@example.org\"}");
        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(known.text()).isEqualTo(unknown.text());
        assertThat(letters()).hasSize(2);
    }

    @Test
    void the_position_of_an_answer_does_not_tell_either_whether_an_address_is_known() {
        running.delegate("Ada");
        until(() -> letters().size() == 1);
        long before = running.ledger().view(running.conference()).sequence();
        for (String somebody : List.of("ada", "eve", "ada", "eve")) {
            Said said = running
                .nobody()
                .post(here + "/lost-link", "{\"email\":\"" + somebody + "@example.org\"}");
            assertThat(said.response().headers().firstValue("Lanyard-Position")).hasValue(
                Long.toString(++before)
            );
        }
    }

    @Test
    void whoever_asks_again_for_the_same_is_not_turned_away_for_asking_often() {
        String key = UUID.randomUUID().toString();
        Said first = running.nobody().send("POST", here + "/registrations", registration("Ada"), key);
        for (int i = 0; i < 20; i++) {
            Said again = running.nobody().send("POST", here + "/registrations", registration("Ada"), key);
            assertThat(again.json()).isEqualTo(first.json());
        }
    }

    @Test
    void a_personal_link_opens_the_page() {
        String link = running
            .nobody()
            .post(here + "/registrations", registration("Ada", "bp"))
            .json()
            .get("personalLink")
            .asString();
        Said opened = running.nobody().post(API + "/me/session", "{\"token\":\"" + afterHash(link) + "\"}");
        assertThat(opened.status()).isEqualTo(204);

        JsonNode me = running
            .nobody()
            .with(opened)
            .get(API + "/me")
            .json();
        assertThat(me.get("name").asString()).isEqualTo("Ada");
        assertThat(me.get("person").asString()).isEqualTo("PRESENT");
        assertThat(me.get("status").asString()).isEqualTo("REGISTERED");
        assertThat(me.get("seats").get(0).get("title").asString()).isEqualTo("Session bp");
        assertThat(me.get("badge").get("issue").asInt()).isEqualTo(1);
    }

    @Test
    void attendees_change_their_sessions_and_a_full_one_is_waited_for_with_the_seat_kept() {
        running.delegate("Ben", "dd-2.2");
        Client ada = running.delegate("Ada", "dd-2.1");
        JsonNode waiting = ada.put(API + "/me/sessions", "{\"sessions\":[\"dd-2.2\",\"bp\"]}").json();
        assertThat(seats(waiting)).containsExactly("dd-2.1 CONFIRMED", "dd-2.2 WAITLISTED 1", "bp CONFIRMED");
        assertThat(
            ada.put(API + "/me/sessions", "{\"sessions\":[\"dd-2.2\",\"dd-2.3\"]}").problem()
        ).isEqualTo("409 sessions-overlap");
        assertThat(seats(ada.delete(API + "/me/sessions/dd-2.2").json())).containsExactly(
            "dd-2.1 CONFIRMED",
            "bp CONFIRMED"
        );
    }

    @Test
    void attendees_correct_their_details() {
        Client ada = running.delegate("Ada");
        JsonNode me = ada
            .patch(API + "/me", "{\"organisation\":\"Analytical\\u200d Society\",\"needs\":\"a ramp\"}")
            .json();
        assertThat(me.get("name").asString()).isEqualTo("Ada");
        assertThat(me.get("organisation").asString()).isEqualTo("Analytical\u200d Society");
        assertThat(
            ada
                .get(API + "/me")
                .json()
                .get("needs")
                .asString()
        ).isEqualTo("a ramp");
    }

    @Test
    void who_cancels_makes_room_may_look_back_and_may_register_again() {
        Client ada = running.delegate("Ada", "bp");
        Client ben = running.delegate("Ben", "bp");
        JsonNode cancelled = ada.delete(API + "/me").json();
        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(seats(ben.get(API + "/me").json())).containsExactly("bp CONFIRMED");
        assertThat(ada.get(API + "/me").status()).isEqualTo(200);
        assertThat(ada.put(API + "/me/sessions", "{\"sessions\":[]}").problem()).isEqualTo(
            "409 registration-cancelled"
        );
        running.delegate("Ada");

        until(() -> letters().size() == 5);
        assertThat(letters())
            .extracting(letter -> letter.get("kind").asString())
            .containsExactlyInAnyOrder("REGISTERED", "REGISTERED", "REGISTERED", "CANCELLED", "PROMOTED");
    }

    @Test
    void a_new_badge_revokes_the_one_before() {
        Client ada = running.delegate("Ada");
        JsonNode before = ada
            .get(API + "/me")
            .json()
            .get("badge");
        JsonNode after = ada
            .post(API + "/me/badge", "")
            .json()
            .get("badge");
        assertThat(after.get("issue").asInt()).isEqualTo(2);
        assertThat(after.get("code")).isNotEqualTo(before.get("code"));
        assertThat(after.get("number")).isEqualTo(before.get("number"));
    }

    @Test
    void an_answer_shows_its_position_and_a_read_that_shows_it_sees_the_write() {
        Said said = running.nobody().post(here + "/registrations", registration("Ada", "bp"));
        long position = Long.parseLong(
            said.response().headers().firstValue("Lanyard-Position").orElseThrow()
        );
        assertThat(position).isPositive();
        assertThat(
            running
                .nobody()
                .get(here + "/programme")
                .json()
                .get("sessions")
        ).anySatisfy(session -> {
            assertThat(session.get("id").asString()).isEqualTo("bp");
            assertThat(session.get("seatsLeft").asInt()).isZero();
        });
    }

    private List<JsonNode> letters() {
        return running
            .organiser()
            .get(here + "/letters")
            .json()
            .valueStream()
            .toList();
    }

    private static List<String> seats(JsonNode page) {
        return page
            .get("seats")
            .valueStream()
            .map(
                seat ->
                    seat.get("session").asString() +
                    " " +
                    seat.get("status").asString() +
                    (seat.hasNonNull("position") ? " " + seat.get("position").asInt() : "")
            )
            .toList();
    }
}
