package lanyard.registration.registering.http;

import static lanyard.registration.http.RunningRegistration.API;
import static lanyard.registration.http.RunningRegistration.afterHash;
import static lanyard.registration.http.RunningRegistration.registration;
import static lanyard.registration.http.RunningRegistration.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lanyard.registration.http.RunningRegistration;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A new link, another address, being forgotten. */
class ComingBackOverHttpTest {

    private static final String ME = API + "/me";

    private final RunningRegistration running = RunningRegistration.withSeats(1);
    private final String here = running.here();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void a_new_link_stops_the_old_one_and_every_page_it_opened() {
        Said registered = running.nobody().post(here + "/registrations", registration("Ada"));
        String old = afterHash(registered.json().get("personalLink").asString());
        Client phone = opened(old);
        Client laptop = running.nobody().with(registered);

        Said replaced = laptop.post(ME + "/link", "");

        assertThat(replaced.status()).isEqualTo(200);
        String link = replaced.json().get("personalLink").asString();
        assertThat(laptop.with(replaced).get(ME).status()).isEqualTo(200);
        assertThat(opened(afterHash(link)).get(ME).status()).isEqualTo(200);
        assertThat(phone.get(ME).problem()).isEqualTo("401 not-signed-in");
        assertThat(open(old).problem()).isEqualTo("401 not-signed-in");
        until(() -> texts("NEW_LINK").size() == 1);
        assertThat(texts("NEW_LINK").getFirst()).contains(link);
    }

    @Test
    void another_address_counts_once_its_owner_has_confirmed_it() {
        Client ada = running.delegate("Ada");

        Said asked = ada.post(ME + "/email", "{\"email\":\"ada@new.example\"}");

        assertThat(asked.json().get("email").asString()).isEqualTo("ada@example.org");
        assertThat(asked.json().get("pendingEmail").asString()).isEqualTo("ada@new.example");
        JsonNode letter = letters("CONFIRM_ADDRESS").getFirst();
        assertThat(letter.get("to").asString()).isEqualTo("ada@new.example");
        String token = tokenIn(letter.get("text").asString());

        assertThat(confirm(token).status()).isEqualTo(204);

        assertThat(ada.get(ME).json().get("email").asString()).isEqualTo("ada@new.example");
        assertThat(ada.get(ME).json().has("pendingEmail")).isFalse();
        assertThat(confirm(token).status()).as("opened twice").isEqualTo(204);
        until(() -> letters("ADDRESS_CHANGED").size() == 1);
        assertThat(letters("ADDRESS_CHANGED").getFirst().get("to").asString()).isEqualTo("ada@new.example");
        // The address before is free, the new one is taken.
        assertThat(
            running
                .nobody()
                .post(here + "/registrations", registration("Ada"))
                .status()
        ).isEqualTo(201);
        assertThat(
            running
                .nobody()
                .post(
                    here + "/registrations",
                    registration("Eve").replace("eve@example.org", "ADA@new.example")
                )
                .problem()
        ).isEqualTo("409 already-registered");
    }

    @Test
    void only_the_address_asked_for_last_can_be_confirmed() {
        Client ada = running.delegate("Ada");
        ada.post(ME + "/email", "{\"email\":\"first@new.example\"}");
        String first = tokenIn(letters("CONFIRM_ADDRESS").getFirst().get("text").asString());
        ada.post(ME + "/email", "{\"email\":\"second@new.example\"}");

        assertThat(confirm(first).problem()).isEqualTo("409 link-expired");
        assertThat(confirm("x").problem()).isEqualTo("409 link-expired");
        assertThat(ada.get(ME).json().get("email").asString()).isEqualTo("ada@example.org");
    }

    @Test
    void an_address_of_somebody_else_is_not_told_when_asked_for_and_refused_when_confirmed() {
        running.delegate("Ben");
        Client ada = running.delegate("Ada");
        assertThat(ada.post(ME + "/email", "{\"email\":\"ben@example.org\"}").status()).isEqualTo(200);
        String token = tokenIn(letters("CONFIRM_ADDRESS").getFirst().get("text").asString());
        assertThat(confirm(token).problem()).isEqualTo("409 already-registered");
        assertThat(ada.post(ME + "/email", "{\"email\":\"nonsense\"}").problem()).isEqualTo("422 invalid");
    }

    @Test
    void a_letter_that_is_sent_again_says_how_things_are_now() {
        Client ben = running.delegate("Ben", "dd-2.1");
        Client ada = running.delegate("Ada", "dd-2.1");
        ben.delete(ME);
        until(() -> letters("PROMOTED").size() == 1);
        ada.patch(ME, "{\"language\":\"fr\"}");
        Said replaced = ada.post(ME + "/link", "");
        ada.with(replaced).post(ME + "/email", "{\"email\":\"ada@new.example\"}");
        confirm(tokenIn(letters("CONFIRM_ADDRESS").getFirst().get("text").asString()));

        sendAgain(letters("PROMOTED").getFirst());

        JsonNode again = letters("PROMOTED").getFirst();
        assertThat(again.get("to").asString()).isEqualTo("ada@new.example");
        assertThat(again.get("language").asString()).isEqualTo("fr");
        assertThat(again.get("subject").asString()).isEqualTo("Vous avez une place\u00a0: Session dd-2.1");
        assertThat(again.get("text").asString())
            .contains("elle est pour vous\u00a0:\n- ", "Session dd-2.1")
            .contains(replaced.json().get("personalLink").asString());
    }

    @Test
    void a_letter_that_asks_for_an_address_is_sent_again_as_it_was_and_there_only() {
        Client ada = running.delegate("Ada");
        ada.post(ME + "/email", "{\"email\":\"ada@new.example\"}");
        JsonNode before = letters("CONFIRM_ADDRESS").getFirst();
        ada.post(ME + "/link", "");

        sendAgain(before);

        JsonNode again = letters("CONFIRM_ADDRESS").getFirst();
        assertThat(again.get("to").asString()).isEqualTo("ada@new.example");
        assertThat(again.get("text")).isEqualTo(before.get("text"));
        assertThat(confirm(tokenIn(again.get("text").asString())).status()).isEqualTo(204);
    }

    private void sendAgain(JsonNode letter) {
        String sending = here + "/letters/" + letter.get("id").asString() + "/sending";
        assertThat(running.organiser().post(sending, "").status()).isEqualTo(200);
    }

    @Test
    void who_is_erased_is_nobody_anywhere_and_may_come_again_as_somebody_new() {
        Client ada = running.delegate("Ada", "dd-2.1");
        running.delegate("Ben", "dd-2.1");
        until(() -> letters("REGISTERED").size() == 2);

        assertThat(ada.post(ME + "/erasure", "").status()).isEqualTo(204);

        assertThat(ada.get(ME).problem()).isEqualTo("401 not-signed-in");
        assertThat(ada.post(ME + "/erasure", "").problem()).isEqualTo("401 not-signed-in");
        Client organiser = running.organiser();
        String people = organiser.get(here + "/people").text();
        assertThat(people).contains("Ben").doesNotContain("Ada", "ada@");
        assertThat(organiser.get(here + "/registrations.csv").text()).doesNotContain("Ada", "ada@");
        assertThat(organiser.get(here + "/letters").text()).doesNotContain("Ada", "ada@");
        until(() -> letters("PROMOTED").size() == 1);
        assertThat(letters("PROMOTED").getFirst().get("to").asString()).isEqualTo("ben@example.org");
        assertThat(letters("CANCELLED")).as("nobody is written to who was erased").isEmpty();

        Said again = running.nobody().post(here + "/registrations", registration("Ada", "dd-2.1"));
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.json().get("seats").get(0).get("status").asString()).isEqualTo("WAITLISTED");
    }

    @Test
    void organisers_erase_somebody_who_asked_them_to() {
        Said ada = running.nobody().post(here + "/registrations", registration("Ada"));
        String erasure = here + "/people/" + ada.json().get("attendeeId").asString() + "/erasure";
        assertThat(running.nobody().post(erasure, "").problem()).isEqualTo("401 not-signed-in");
        assertThat(running.delegate("Ben").post(erasure, "").status()).isIn(401, 403);
        Client organiser = running.organiser();
        assertThat(organiser.post(erasure, "").status()).isEqualTo(204);
        assertThat(organiser.post(erasure, "").problem()).isEqualTo("409 not-registered");
        assertThat(running.nobody().with(ada).get(ME).status()).isEqualTo(401);
    }

    private Said open(String token) {
        return running.nobody().post(ME + "/session", "{\"token\":\"" + token + "\"}");
    }

    private Client opened(String token) {
        return running.nobody().with(open(token));
    }

    private Said confirm(String token) {
        return running.nobody().post(API + "/addresses", "{\"token\":\"" + token + "\"}");
    }

    private static String tokenIn(String text) {
        return text
            .lines()
            .filter(line -> line.contains("/address#"))
            .findFirst()
            .map(RunningRegistration::afterHash)
            .orElseThrow();
    }

    private List<String> texts(String kind) {
        return letters(kind)
            .stream()
            .map(letter -> letter.get("text").asString())
            .toList();
    }

    private List<JsonNode> letters(String kind) {
        return running
            .organiser()
            .get(here + "/letters")
            .json()
            .valueStream()
            .filter(letter -> letter.get("kind").asString().equals(kind))
            .toList();
    }
}
