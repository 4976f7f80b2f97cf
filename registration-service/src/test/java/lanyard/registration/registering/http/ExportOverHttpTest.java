package lanyard.registration.registering.http;

import static lanyard.registration.http.RunningRegistration.API;
import static lanyard.registration.http.RunningRegistration.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import lanyard.registration.RegistrationModel;
import lanyard.registration.http.RunningRegistration;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import lanyard.registration.letters.Letters;
import lanyard.registration.registering.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ExportOverHttpTest {

    private static final String EXPORT = API + "/me/export.json";

    private final RunningRegistration running = RunningRegistration.withSeats(1);

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void everything_that_was_typed_comes_back() {
        Instant before = Instant.now();
        running.delegate("Ben", "dd-2.1");
        Said registered = running.nobody().post(
            running.here() + "/registrations",
            """
            {"name":"Ada, Countess of Lovelace","email":"Ada@example.org","organisation":"Analytical Society",
             "needs":"a ramp","category":"DELEGATE","sessions":["dd-2.1","bp"],"consentVersion":"1","language":"fr"}"""
        );
        Client ada = running.nobody().with(registered);
        // Else one letter would tell of both.
        until(() -> ada.get(EXPORT).json().get("letters").size() == 1);
        ada.delete(API + "/me/sessions/bp");
        ada.post(API + "/me/badge", "");
        until(() -> ada.get(EXPORT).json().get("letters").size() == 3);
        JsonNode mine = ada.get(EXPORT).json();

        assertThat(mine.get("attendeeId")).isEqualTo(registered.json().get("attendeeId"));
        assertThat(mine.get("conference").asString()).isEqualTo(running.conference().value());
        JsonNode person = mine.get("person");
        assertThat(text(person, "name")).isEqualTo("Ada, Countess of Lovelace");
        assertThat(text(person, "email")).isEqualTo("Ada@example.org");
        assertThat(text(person, "organisation")).isEqualTo("Analytical Society");
        assertThat(text(person, "needs")).isEqualTo("a ramp");
        assertThat(text(person, "language")).isEqualTo("fr");
        assertThat(text(person, "addressHash")).isNotEmpty();
        JsonNode registration = mine.get("registration");
        assertThat(text(registration, "category")).isEqualTo("DELEGATE");
        assertThat(text(registration, "status")).isEqualTo("REGISTERED");
        assertThat(text(registration, "consentVersion")).isEqualTo("1");
        assertThat(Instant.parse(text(registration, "consentedAt"))).isBetween(before, Instant.now());
        assertThat(registration.get("consentedAt")).isEqualTo(registration.get("registeredAt"));
        assertThat(mine.get("seats")).hasSize(1);
        assertThat(text(mine.at("/seats/0"), "session")).isEqualTo("dd-2.1");
        assertThat(text(mine.at("/seats/0"), "title")).isEqualTo("Session dd-2.1");
        assertThat(text(mine.at("/seats/0"), "status")).isEqualTo("WAITLISTED");
        assertThat(mine.at("/seats/0/position").asInt()).isEqualTo(1);
        assertThat(mine.at("/left/0").asString()).isEqualTo("bp");
        assertThat(mine.at("/badge/number")).isEqualTo(registered.json().at("/badge/number"));
        assertThat(mine.at("/badge/issue").asInt()).isEqualTo(2);
        assertThat(mine.get("letters"))
            .allSatisfy(letter -> {
                assertThat(text(letter, "to")).isEqualTo("Ada@example.org");
                assertThat(text(letter, "text")).contains("Ada, Countess of Lovelace");
                assertThat(text(letter, "subject")).contains("A day");
                assertThat(Instant.parse(text(letter, "composedAt"))).isAfterOrEqualTo(before);
            })
            .extracting(letter -> text(letter, "kind"))
            .containsExactlyInAnyOrder("REGISTERED", "CHANGED", "BADGE_REISSUED");
    }

    @Test
    void it_is_a_file_that_nobody_keeps_on_the_way_and_says_nothing_of_others() {
        running.delegate("Ben", "bp");
        Said said = running.delegate("Ada", "bp").get(EXPORT);
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.response().headers().firstValue("Content-Disposition")).hasValue(
            "attachment; filename=\"" + running.conference() + "-my-data.json\""
        );
        assertThat(said.response().headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(said.text()).contains("ada@example.org").doesNotContain("Ben", "ben@example.org");
    }

    @Test
    void no_other_documents_are_kept_than_those_in_the_export() {
        assertThat(RegistrationModel.get().ownDocuments()).containsExactly(People.TOPIC, Letters.TOPIC);
    }

    @Test
    void who_has_cancelled_may_still_take_it_away() {
        Client ada = running.delegate("Ada", "bp");
        ada.delete(API + "/me");
        JsonNode mine = ada.get(EXPORT).json();
        assertThat(text(mine.get("registration"), "status")).isEqualTo("CANCELLED");
        assertThat(text(mine.get("person"), "addressHash")).isEmpty();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).asString();
    }
}
