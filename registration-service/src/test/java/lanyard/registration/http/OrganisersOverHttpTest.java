package lanyard.registration.http;

import static lanyard.registration.http.RunningRegistration.API;
import static lanyard.registration.http.RunningRegistration.afterHash;
import static lanyard.registration.http.RunningRegistration.registration;
import static lanyard.registration.http.RunningRegistration.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import lanyard.contracts.GuestId;
import lanyard.contracts.gala.PartyEvent.PartyConfirmed;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Submission;
import lanyard.registration.RegistrationCommand.OfBadges;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.badges.FromGala;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import lanyard.registration.letters.LetterKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OrganisersOverHttpTest {

    private final RunningRegistration running = RunningRegistration.withSeats(1);
    private final String here = running.here();
    private final Client organiser = running.organiser();

    @AfterEach
    void close() {
        running.close();
    }

    @Test
    void everybody_sees_what_is_on_and_which_seats_are_left() {
        running.delegate("Ada", "bp");
        running.delegate("Ben", "bp");
        JsonNode conferences = running
            .nobody()
            .get(API + "/conferences")
            .json();
        assertThat(conferences).anySatisfy(c ->
            assertThat(c.get("id").asString()).isEqualTo(running.conference().value())
        );

        JsonNode programme = running
            .nobody()
            .get(here + "/programme")
            .json();
        assertThat(programme.get("slots")).hasSize(4);
        assertThat(programme.get("consentVersion").asString()).isEqualTo("1");
        JsonNode plenary = session(programme, "bp");
        assertThat(plenary.get("seatsLeft").asInt()).isZero();
        assertThat(plenary.get("waiting").asInt()).isEqualTo(1);
        assertThat(plenary.get("openTo")).hasToString("[\"DELEGATE\"]");
        assertThat(session(programme, "pt").get("openTo")).hasToString("[\"DELEGATE\",\"PUBLIC\"]");
        assertThat(session(programme, "gala").get("openTo")).isEmpty();
    }

    @Test
    void more_seats_are_given_at_once_and_open_pages_see_it() throws IOException {
        running.delegate("Ada", "bp");
        Client ben = running.delegate("Ben", "bp");
        var stream = running
            .nobody()
            .open(here + "/live", java.net.http.HttpResponse.BodyHandlers.ofInputStream());
        try (
            InputStream body = stream.body();
            BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))
        ) {
            assertThat(session(nextSeats(lines), "bp").get("waiting").asInt()).isEqualTo(1);
            Said changed = organiser.put(here + "/sessions/bp/seats", "{\"seats\":3}");
            assertThat(session(changed.json(), "bp").get("seatsLeft").asInt()).isEqualTo(1);
            JsonNode seats;
            do {
                seats = session(nextSeats(lines), "bp");
            } while (seats.get("seats").asInt() != 3);
            assertThat(seats.get("waiting").asInt()).isZero();
        }
        assertThat(
            ben
                .get(API + "/me")
                .json()
                .get("seats")
                .get(0)
                .get("status")
                .asString()
        ).isEqualTo("CONFIRMED");
    }

    @Test
    void a_programme_is_published_from_its_file_or_told_what_is_wrong_by_line() {
        String yaml = """
        conference: new-1
        title: New
        organiser: Us
        day: 2026-11-24
        timeZone: Europe/London
        rooms: [{ id: hall, name: Hall, seats: 20 }]
        slots: [{ id: noon, title: Noon }]
        sessions:
          - { id: a, slot: noon, title: First, kind: plenary, room: hall, seats: 12, from: "09:00", to: "10:00" }
        """;
        Said published = organiser.putYaml(API + "/conferences/new-1/programme", yaml);
        assertThat(published.status()).as(published.text()).isEqualTo(200);
        assertThat(published.json().get("sessions").get(0).get("seats").asInt()).isEqualTo(12);
        assertThat(
            running
                .nobody()
                .post(API + "/conferences/new-1/registrations", registration("Ada", "a"))
                .status()
        ).isEqualTo(201);

        Said wrong = organiser.putYaml(
            API + "/conferences/new-1/programme",
            yaml.replace("seats: 12", "seats: 21").replace("Europe/London", "nowhere")
        );
        assertThat(wrong.problem()).isEqualTo("422 invalid");
        assertThat(wrong.json().get("errors"))
            .extracting(e -> e.get("line").asInt())
            .containsExactly(5, 9);
        assertThat(organiser.putYaml(here + "/programme", yaml).problem())
            .as("the file of another conference")
            .isEqualTo("422 invalid");
        assertThat(organiser.putYaml(API + "/conferences/installation/programme", yaml).problem()).isEqualTo(
            "404 not-found"
        );
    }

    @Test
    void people_are_found_by_name_address_or_badge_number() {
        running.delegate("Zoé Müller", "bp");
        running.delegate("Ben Ali");
        assertThat(names("")).containsExactly("Zoé Müller", "Ben Ali");
        assertThat(names("zoe")).containsExactly("Zoé Müller");
        assertThat(names("MULLER+zo")).containsExactly("Zoé Müller");
        assertThat(names("ben.ali@example")).containsExactly("Ben Ali");
        assertThat(names("nobody")).isEmpty();
        JsonNode zoe = people("zoe").get("people").get(0);
        assertThat(
            names(zoe.get("badgeNumber").asString().toLowerCase(java.util.Locale.ROOT))
        ).containsExactly("Zoé Müller");
        assertThat(
            organiser
                .get(here + "/people?size=1&page=1")
                .json()
                .get("people")
        ).hasSize(1);
        assertThat(
            organiser
                .get(here + "/people?size=1&page=1")
                .json()
                .get("total")
                .asInt()
        ).isEqualTo(2);
    }

    @Test
    void organisers_cancel_and_reissue_for_others() {
        running.delegate("Ada", "bp");
        Client ben = running.delegate("Ben", "bp");
        String ada = people("ada").get("people").get(0).get("attendeeId").asString();
        assertThat(
            organiser
                .post(here + "/people/" + ada + "/badge", "")
                .json()
                .get("badgeIssue")
                .asInt()
        ).isEqualTo(2);
        assertThat(organiser.get(here + "/people/" + ada + "/badge.png").status()).isEqualTo(200);
        JsonNode cancelled = organiser.delete(here + "/people/" + ada).json();
        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
        assertThat(cancelled.get("name").asString()).isEqualTo("Ada");
        assertThat(
            ben
                .get(API + "/me")
                .json()
                .get("seats")
                .get(0)
                .get("status")
                .asString()
        ).isEqualTo("CONFIRMED");
        assertThat(organiser.get(here + "/people/" + ada + "/badge.png").problem()).isEqualTo(
            "404 not-found"
        );
        assertThat(organiser.delete(here + "/people/" + ada).problem()).isEqualTo(
            "409 registration-cancelled"
        );
    }

    @Test
    void letters_say_what_happened_and_lead_back() {
        running.delegate("Ada", "bp");
        running.delegate("Ben", "bp");
        String ada = people("ada").get("people").get(0).get("attendeeId").asString();
        organiser.delete(here + "/people/" + ada);
        until(() -> letters("").size() == 4);
        assertThat(letters("?attendee=" + ada))
            .extracting(l -> l.get("kind").asString())
            .containsExactlyInAnyOrder("REGISTERED", "CANCELLED");
        assertThat(letters("")).anySatisfy(letter -> {
            assertThat(letter.get("kind").asString()).isEqualTo("PROMOTED");
            assertThat(letter.get("to").asString()).isEqualTo("ben@example.org");
            assertThat(letter.get("text").asString())
                .startsWith("Dear Ben,")
                .contains("Session bp", "https://lanyard.example/c/" + running.conference() + "/me#");
        });
    }

    @Test
    void the_table_of_registrations_is_no_formula() {
        running
            .nobody()
            .post(
                here + "/registrations",
                registration("Ada", "bp").replace("\"Ada\"", "\"=HYPERLINK(\\\"x\\\"),y\"")
            );
        running.delegate("Ben", "bp");
        Said csv = organiser.get(here + "/registrations.csv");
        assertThat(csv.response().headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(csv.response().headers().firstValue("Content-Disposition").orElseThrow()).contains(
            "attachment",
            running.conference() + "-registrations.csv"
        );
        List<String> lines = csv.text().lines().toList();
        assertThat(lines.getFirst()).isEqualTo(
            "\ufeffname,email,organisation,needs,category,status,badge,issue,dd-2.1,dd-2.2,dd-2.3,bp,pt"
        );
        assertThat(lines.get(1)).startsWith(
            "\"'=HYPERLINK(\"\"x\"\"),y\",ada@example.org,,,DELEGATE,REGISTERED,"
        );
        assertThat(lines.get(1)).endsWith(",CONFIRMED,");
        assertThat(lines.get(2)).endsWith(",WAITLISTED 1,");
    }

    @Test
    void a_sign_in_link_is_made_for_others_and_is_the_same_for_a_repeat() {
        String key = UUID.randomUUID().toString();
        Said first = organiser.send("POST", API + "/staff/links", "{\"role\":\"CATERER\"}", key);
        Said again = organiser.send("POST", API + "/staff/links", "{\"role\":\"CATERER\"}", key);
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.json()).isEqualTo(first.json());
        String link = first.json().get("link").asString();
        assertThat(link).startsWith("https://lanyard.example/organise/registration/sign-in#");
        assertThat(
            running
                .nobody()
                .post(API + "/staff/session", "{\"token\":\"" + afterHash(link) + "\"}")
                .json()
                .get("role")
                .asString()
        ).isEqualTo("CATERER");
    }

    @Test
    void hosts_download_the_badges_of_their_guests() {
        Client ada = running.delegate("Ada");
        Client ben = running.delegate("Ben");
        var host = running.state().registrations().order().first();
        GuestId gil = new GuestId(UUID.randomUUID());
        var command = FromGala.toCommand(new PartyConfirmed(host, List.of(gil))).orElseThrow();
        running
            .ledger()
            .ledger()
            .submit(
                Submission.of(
                    RegistrationLedger.history(running.conference()),
                    CommandKey.random(),
                    "gala",
                    running.ledger().realTime().instant(),
                    new OfBadges(command)
                )
            )
            .join();
        JsonNode guest = ada
            .get(API + "/me")
            .json()
            .get("guests")
            .get(0);
        assertThat(guest.get("guestId").asString()).isEqualTo(gil.toString());
        assertThat(ada.get(guest.get("png").asString()).status()).isEqualTo(200);
        assertThat(ada.get(guest.get("svg").asString()).text()).startsWith("<svg");
        assertThat(ben.get(guest.get("png").asString()).problem()).isEqualTo("404 not-found");
    }

    @Test
    void too_many_attempts_with_one_address_have_to_wait() {
        String body = "{\"email\":\"ada@example.org\"}";
        for (int i = 0; i < 10; i++) {
            assertThat(
                running
                    .nobody()
                    .post(here + "/lost-link", body)
                    .status()
            ).isEqualTo(202);
        }
        Said limited = running.nobody().post(here + "/lost-link", body);
        assertThat(limited.problem()).isEqualTo("429 too-many-requests");
        assertThat(limited.response().headers().firstValue("Retry-After")).isPresent();
        assertThat(
            running
                .nobody()
                .post(here + "/lost-link", body.replace("ada", "ben"))
                .status()
        ).isEqualTo(202);
    }

    @Test
    void letters_are_found_and_come_a_page_at_a_time_newest_first() {
        running.delegate("Ada");
        running.delegate("Ben");
        until(() -> letters("").size() == 2);
        assertThat(letters("?query=BEN@").getFirst().get("to").asString()).isEqualTo("ben@example.org");
        assertThat(letters("?query=nobody")).isEmpty();
        String newest = letters("?size=1").getFirst().get("id").asString();
        String older = letters("?size=1&page=1").getFirst().get("id").asString();
        assertThat(List.of(newest, older)).doesNotHaveDuplicates();
        assertThat(letters("?size=1&page=2")).isEmpty();
        assertThat(letters("?notSent=true")).hasSize(2);
    }

    @Test
    void a_letter_is_sent_again_once_for_one_request() {
        running.delegate("Ada");
        until(() -> letters("").size() == 1);
        JsonNode letter = letters("").getFirst();
        assertThat(letter.get("status").asString()).as("no mail server is set").isEqualTo("KEPT");
        String id = letter.get("id").asString();
        String sending = here + "/letters/" + id + "/sending";
        String key = UUID.randomUUID().toString();
        assertThat(organiser.send("POST", sending, "", key).status()).isEqualTo(200);
        assertThat(organiser.send("POST", sending, "", key).status()).isEqualTo(200);
        assertThat(running.state().deliveries().of(id).attempt()).isEqualTo(2);
        assertThat(organiser.post(here + "/letters/x/sending", "").problem()).isEqualTo("404 not-found");
        assertThat(running.delegate("Ben").post(sending, "").status()).isEqualTo(401);
    }

    @Test
    void every_letter_can_be_looked_at_in_every_language_before_anybody_gets_one() {
        for (String language : List.of("en", "fr", "es")) {
            JsonNode samples = organiser.get(API + "/letter-samples?language=" + language).json();
            assertThat(samples).hasSameSizeAs(LetterKind.values());
            assertThat(samples).allSatisfy(sample -> {
                assertThat(sample.get("subject").asString()).isNotBlank();
                assertThat(sample.get("html").asString()).contains("<html lang=\"" + language + "\"");
            });
            assertThat(samples.get(0).get("html").asString()).contains("src=\"data:image/png;base64,");
        }
        assertThat(organiser.get(API + "/letter-samples?language=%3Cb%3E").problem()).isEqualTo(
            "422 invalid"
        );
        assertThat(
            running
                .nobody()
                .get(API + "/letter-samples")
                .status()
        ).isEqualTo(401);
    }

    private static JsonNode nextSeats(BufferedReader lines) throws IOException {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("data:")) {
                return JsonMapper.shared().readTree(line.substring(5));
            }
        }
        throw new AssertionError("the stream ended");
    }

    private static JsonNode session(JsonNode programme, String id) {
        return programme
            .get("sessions")
            .valueStream()
            .filter(s -> s.get("id").asString().equals(id))
            .findFirst()
            .orElseThrow();
    }

    private JsonNode people(String query) {
        return organiser.get(here + "/people?query=" + query).json();
    }

    private List<String> names(String query) {
        return people(query)
            .get("people")
            .valueStream()
            .map(person -> person.get("name").asString())
            .toList();
    }

    private List<JsonNode> letters(String query) {
        return organiser
            .get(here + "/letters" + query)
            .json()
            .valueStream()
            .toList();
    }
}
