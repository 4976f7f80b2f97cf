package lanyard.registration.registering.http;

import static lanyard.registration.http.RunningRegistration.API;
import static lanyard.registration.http.RunningRegistration.registration;
import static lanyard.registration.http.RunningRegistration.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.registration.PersonalLinks;
import lanyard.registration.doorphones.DoorPhoneCommand.Forget;
import lanyard.registration.http.RunningRegistration;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Phone;
import lanyard.registration.http.RunningRegistration.Said;
import lanyard.registration.registering.Attendee;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class WalkInOverHttpTest {

    private static final String DOOR = API + "/door/registrations";

    private final RunningRegistration running = RunningRegistration.withSeats(1);
    private final Phone phone = running.phone();

    private static String walkIn(String more) {
        return "{\"name\":\"Wes Walkin\",\"category\":\"DELEGATE\",\"consentVersion\":\"1\"%s}".formatted(
            more
        );
    }

    private static AttendeeId id(Said said) {
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        return new AttendeeId(UUID.fromString(said.json().get("attendeeId").asString()));
    }

    /** By a link that nobody was written: nothing may break for who finds a way. */
    private Client page(AttendeeId id) {
        Attendee attendee = running.state().registrations().attendee(id);
        String link = running.context().getBean(PersonalLinks.class).of(running.conference(), id, attendee);
        Said opened = running
            .nobody()
            .post(API + "/me/session", "{\"token\":\"" + RunningRegistration.afterHash(link) + "\"}");
        return running.nobody().with(opened);
    }

    private JsonNode letters() {
        return running
            .organiser()
            .get(running.here() + "/letters")
            .json();
    }

    @Test
    void who_walks_in_has_a_badge_and_a_seat_and_the_phone_no_key_to_their_page() {
        Said said = phone.client().post(DOOR, walkIn(",\"session\":\"bp\",\"email\":\"wes@example.org\""));
        AttendeeId id = id(said);
        assertThat(said.json().get("badge").get("code").asString()).startsWith("LY1:");
        assertThat(said.json().get("seats")).hasSize(1);
        assertThat(said.json().get("seats").get(0).get("status").asString()).isEqualTo("CONFIRMED");
        assertThat(said.json().propertyNames()).containsExactlyInAnyOrder("attendeeId", "badge", "seats");
        assertThat(said.text()).doesNotContain("/me#");
        assertThat(said.response().headers().firstValue("Set-Cookie")).isEmpty();
        JsonNode person = running
            .organiser()
            .get(running.here() + "/people/" + id)
            .json();
        assertThat(person.get("email").asString()).isEqualTo("wes@example.org");
        assertThat(person.get("atDoor").asBoolean()).isTrue();
    }

    @Test
    void who_tells_an_address_is_written_to_in_their_language() {
        id(phone.client().post(DOOR, walkIn(",\"email\":\"wes@example.org\",\"language\":\"fr\"")));
        until(() -> !letters().isEmpty());
        JsonNode letter = letters().get(0);
        assertThat(letter.get("kind").asString()).isEqualTo("REGISTERED");
        assertThat(letter.get("to").asString()).isEqualTo("wes@example.org");
        assertThat(letter.get("language").asString()).isEqualTo("fr");
        assertThat(letter.get("text").asString()).contains("/me#");
    }

    @Test
    void a_full_session_has_a_waitlist_for_who_walks_in_too() {
        running.delegate("Ada", "bp");
        Said said = phone.client().post(DOOR, walkIn(",\"session\":\"bp\""));
        id(said);
        assertThat(said.json().get("seats").get(0).get("status").asString()).isEqualTo("WAITLISTED");
        assertThat(said.json().get("seats").get(0).get("position").asInt()).isEqualTo(1);
    }

    @Test
    void a_person_has_the_id_that_a_phone_without_network_has_given_them_whoever_tells_it() {
        UUID proposed = UUID.randomUUID();
        String body = walkIn(",\"attendeeId\":\"" + proposed + "\"");
        Said first = phone.client().post(DOOR, body);
        assertThat(id(first).value()).isEqualTo(proposed);
        Said again = running.phone().client().post(DOOR, body);
        assertThat(again.status()).as("by another phone, under another key").isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        Said other = phone.client().post(DOOR, body.replace("Wes", "Vic"));
        assertThat(other.problem()).isEqualTo("409 attendee-id-taken");
        assertThat(running.state().registrations().attendees()).hasSize(1);
    }

    @Test
    void refusals_are_those_of_registering() {
        running.delegate("Ada");
        Client at = phone.client();
        assertThat(at.post(DOOR, walkIn(",\"email\":\"ada@example.org\"")).problem()).isEqualTo(
            "409 already-registered"
        );
        assertThat(at.post(DOOR, walkIn(",\"session\":\"no-such\"")).problem()).isEqualTo(
            "409 unknown-session"
        );
        assertThat(
            at.post(DOOR, walkIn(",\"session\":\"bp\"").replace("DELEGATE", "PUBLIC")).problem()
        ).isEqualTo("409 session-not-open");
        Said outdated = at.post(DOOR, walkIn("").replace("\"1\"", "\"0\""));
        assertThat(outdated.status()).isEqualTo(422);
        assertThat(outdated.text()).contains("consent-outdated");
        Said wrong = at.post(DOOR, walkIn(",\"email\":\"nobody\""));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.json().get("errors").get(0).get("field").asString()).isEqualTo("email");
        assertThat(at.send("POST", DOOR, walkIn(""), "").problem()).isEqualTo("400 idempotency-key-missing");
    }

    @Test
    void a_repeat_is_answered_the_same_and_another_request_under_its_key_is_not() {
        String key = UUID.randomUUID().toString();
        Said first = phone.client().send("POST", DOOR, walkIn(""), key);
        Said again = phone.client().send("POST", DOOR, walkIn(""), key);
        assertThat(id(again)).isEqualTo(id(first));
        assertThat(running.state().registrations().attendees()).hasSize(1);
        assertThat(phone.client().send("POST", DOOR, walkIn(",\"session\":\"bp\""), key).status()).isEqualTo(
            422
        );
    }

    @Test
    void a_phone_that_was_revoked_registers_nobody() {
        id(phone.client().post(DOOR, walkIn("")));
        running.told(new Forget(phone.device()));
        assertThat(phone.client().post(DOOR, walkIn("")).problem()).isEqualTo("401 not-signed-in");
        assertThat(running.nobody().post(DOOR, walkIn("")).status()).isEqualTo(401);
    }

    @Test
    void who_told_no_address_is_owed_no_letter_and_keeps_nobody_else_from_theirs() {
        AttendeeId wes = id(phone.client().post(DOOR, walkIn(",\"session\":\"bp\"")));
        Client page = page(wes);
        assertThat(page.put(API + "/me/sessions", "{\"sessions\":[]}").status()).isEqualTo(200);
        assertThat(page.post(API + "/me/badge", "").status()).isEqualTo(200);
        running.delegate("Ada");
        until(() -> running.state().letters().due().isEmpty());
        assertThat(letters()).hasSize(1);
        assertThat(letters().get(0).get("to").asString()).isEqualTo("ada@example.org");
    }

    @Test
    void many_without_an_address_are_many_people() {
        AttendeeId wes = id(phone.client().post(DOOR, walkIn("")));
        AttendeeId vic = id(phone.client().post(DOOR, walkIn("").replace("Wes", "Vic")));
        assertThat(vic).isNotEqualTo(wes);
        JsonNode found = running
            .organiser()
            .get(running.here() + "/people?query=walkin")
            .json();
        assertThat(found.get("total").asInt()).isEqualTo(2);
        assertThat(found.get("people").get(0).has("email")).isFalse();
        assertThat(found.get("people").get(0).get("name").asString()).isEqualTo("Wes Walkin");
    }

    @Test
    void the_table_the_export_and_the_calendar_have_who_told_no_address() {
        AttendeeId wes = id(phone.client().post(DOOR, walkIn(",\"session\":\"bp\"")));
        assertThat(
            running
                .organiser()
                .get(running.here() + "/registrations.csv")
                .text()
        ).contains("Wes Walkin,,,,DELEGATE,REGISTERED");
        Client page = page(wes);
        assertThat(
            page
                .get(API + "/me")
                .json()
                .has("email")
        ).isFalse();
        assertThat(page.get(API + "/me/calendar.ics").text()).contains("BEGIN:VEVENT");
        JsonNode export = page.get(API + "/me/export.json").json();
        assertThat(export.get("person").get("email").asString()).isEmpty();
        assertThat(export.get("registration").get("door").asString()).isEqualTo(phone.door().toString());
        assertThat(page.get(API + "/me/badge.pdf").status()).isEqualTo(200);
    }

    @Test
    void who_told_no_address_can_have_one_later() {
        AttendeeId wes = id(phone.client().post(DOOR, walkIn("")));
        Client page = page(wes);
        assertThat(page.post(API + "/me/email", "{\"email\":\"wes@example.org\"}").status()).isEqualTo(200);
        String text = letters().get(0).get("text").asString();
        String token = text.substring(text.indexOf("/address#") + 9).split("\\s")[0];
        Said confirmed = running.nobody().post(API + "/addresses", "{\"token\":\"" + token + "\"}");
        assertThat(confirmed.status()).as(confirmed.text()).isEqualTo(204);
        assertThat(
            page
                .get(API + "/me")
                .json()
                .get("email")
                .asString()
        ).isEqualTo("wes@example.org");
        String taken = registration("Wes");
        assertThat(
            running
                .nobody()
                .post(running.here() + "/registrations", taken)
                .problem()
        ).isEqualTo("409 already-registered");
        until(() -> letters().size() == 3); // to confirm, changed, and the link again for who tried once more
    }

    @Test
    void who_told_no_address_can_have_another_link_cancel_and_be_forgotten() {
        AttendeeId wes = id(phone.client().post(DOOR, walkIn(",\"session\":\"bp\"")));
        Client page = page(wes);
        Said link = page.post(API + "/me/link", "");
        assertThat(link.status()).isEqualTo(200);
        page = running.nobody().with(link);
        assertThat(page.delete(API + "/me").status()).isEqualTo(200);
        assertThat(page.post(API + "/me/erasure", "").status()).isEqualTo(204);
        assertThat(running.state().registrations().attendees()).isEmpty();
        assertThat(letters()).isEmpty();
        AttendeeId vic = id(phone.client().post(DOOR, walkIn("")));
        Client organiser = running.organiser();
        assertThat(
            organiser
                .delete(running.here() + "/people/" + vic)
                .json()
                .get("status")
                .asString()
        ).isEqualTo("CANCELLED");
        assertThat(organiser.post(running.here() + "/people/" + vic + "/erasure", "").status()).isEqualTo(
            204
        );
    }
}
