package lanyard.gala.http;

import static lanyard.gala.GalaExamples.ADA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import lanyard.contracts.registration.Role;
import lanyard.gala.Gala;
import lanyard.gala.http.Clients.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem document with a stable name, nothing changed, no stack trace. */
class BadInputTest {

    private static final String RSVP = "/api/gala/me/rsvp";
    private static final String DINNER = "/api/gala/conferences/soc24-2/dinner";
    private static RunningGala gala;

    @BeforeAll
    static void start() {
        gala = RunningGala.withPlaces(50);
    }

    @AfterAll
    static void stop() {
        gala.close();
    }

    static Stream<Arguments> answers() {
        return Stream.of(
            arguments("no JSON", "coming: yes", "400 malformed-request"),
            arguments("half of it", "{\"coming\":tr", "400 malformed-request"),
            arguments("nothing", "", "400 malformed-request"),
            arguments("an array", "[]", "400 malformed-request"),
            arguments("guests of another kind", "{\"coming\":true,\"guests\":7}", "400 malformed-request"),
            arguments("a diet nobody has", "{\"coming\":true,\"diet\":\"SOUP\"}", "400 malformed-request"),
            arguments("no word about coming", "{}", "422 invalid"),
            arguments("a guest that is null", "{\"coming\":true,\"guests\":[null]}", "422 invalid"),
            arguments("a guest without a name", guest("", "VEGAN"), "422 invalid"),
            arguments("a guest of blanks", guest("   ", "VEGAN"), "422 invalid"),
            arguments(
                "a guest without a diet",
                "{\"coming\":true,\"guests\":[{\"name\":\"G\"}]}",
                "422 invalid"
            ),
            arguments("a name of 201", guest("x".repeat(201), "VEGAN"), "422 invalid"),
            arguments("a name of 10,000", guest("x".repeat(10_000), "VEGAN"), "422 invalid"),
            arguments("a name with a bell", guest("G\\u0007us", "VEGAN"), "422 invalid"),
            arguments("a name of two lines", guest("Gus\\nMüller", "VEGAN"), "422 invalid"),
            arguments("a name that turns around", guest("Gus\\u202Esu", "VEGAN"), "422 invalid"),
            arguments(
                "allergies of 501",
                "{\"coming\":true,\"allergies\":\"" + "x".repeat(501) + "\"}",
                "422 invalid"
            ),
            arguments(
                "a bus full of guests",
                "{\"coming\":true,\"guests\":[" +
                    "{\"name\":\"G\",\"diet\":\"VEGAN\"},".repeat(20) +
                    "{\"name\":\"G\",\"diet\":\"VEGAN\"}]}",
                "422 invalid"
            ),
            arguments(
                "a guest id that is none",
                "{\"coming\":true,\"guests\":[{\"guestId\":\"7\",\"name\":\"G\",\"diet\":\"VEGAN\"}]}",
                "400 malformed-request"
            ),
            arguments(
                "somebody twice",
                "{\"coming\":true,\"guests\":[%1$s,%1$s]}".formatted(
                    "{\"guestId\":\"00000000-0000-0002-0000-000000000001\"," +
                        "\"name\":\"G\",\"diet\":\"VEGAN\"}"
                ),
                "422 invalid"
            ),
            arguments("more than 64 KB", guest("x".repeat(70_000), "VEGAN"), "413 too-large")
        );
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("answers")
    void an_answer_that_is_none_changes_nothing(String what, String body, String problem) {
        Gala before = gala.gala();
        Said said = gala.host(ADA).put(RSVP, body);
        assertThat(said.problem()).isEqualTo(problem);
        assertThat(said.response().headers().firstValue("Content-Type").orElse("")).startsWith(
            "application/problem+json"
        );
        assertThat(said.text()).doesNotContain("at lanyard", "Exception");
        assertThat(gala.gala()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "Ó Súilleabháin-O'Brien",
            "محمد علی",
            "می\u200cخواهم",
            "👩‍👩‍👧",
            "X",
            "<b>Gus</b>",
            "=1+1"
        }
    )
    void names_are_taken_as_they_are_typed(String name) {
        Said said = gala.host(ADA).put(RSVP, guest(name, "VEGAN"));
        assertThat(said.status()).isEqualTo(200);
        assertThat(said.json().at("/rsvp/guests/0/name").asString()).isEqualTo(name);
    }

    @Test
    void a_wrong_field_is_named() {
        Said said = gala.host(ADA).put(RSVP, guest("", "VEGAN"));
        assertThat(said.json().at("/errors/0/field").asString()).isEqualTo("guests[0].name");
    }

    static Stream<Arguments> terms() {
        String deadline = "\"2026-09-13T17:00:00Z\"";
        return Stream.of(
            arguments(terms("0", "3", deadline), "422 invalid"),
            arguments(terms("10001", "3", deadline), "422 invalid"),
            arguments(terms("50", "-1", deadline), "422 invalid"),
            arguments(terms("50", "21", deadline), "422 invalid"),
            arguments(terms("50", "null", deadline), "422 invalid"),
            arguments(terms("50", "3", "null"), "422 invalid"),
            arguments(terms("\"many\"", "3", deadline), "400 malformed-request"),
            arguments(terms("50", "3", "\"tonight\""), "400 malformed-request"),
            arguments(terms("50", "3", "\"2026-09-13T23:00:00Z\""), "409 deadline-after-dinner")
        );
    }

    @ParameterizedTest
    @MethodSource("terms")
    void terms_that_are_none_change_nothing(String body, String problem) {
        Gala before = gala.gala();
        assertThat(gala.staff(Role.ORGANISER).put(DINNER, body).problem()).isEqualTo(problem);
        assertThat(gala.gala()).isEqualTo(before);
    }

    @Test
    void a_write_needs_a_key() {
        assertThat(gala.host(ADA).putWithoutKey(RSVP, "{\"coming\":false}").problem()).isEqualTo(
            "400 idempotency-key-missing"
        );
        assertThat(gala.host(ADA).put(RSVP, "{\"coming\":false}", "7").problem()).isEqualTo(
            "400 idempotency-key-missing"
        );
    }

    @Test
    void what_is_not_there_is_not_found() {
        Clients.Client organiser = gala.staff(Role.ORGANISER);
        assertThat(organiser.get("/api/gala/conferences/other/headcount").problem()).isEqualTo(
            "404 not-found"
        );
        assertThat(organiser.get("/api/gala/conferences/NO%20SLUG/headcount").problem()).isEqualTo(
            "404 not-found"
        );
        assertThat(organiser.get("/api/gala/conferences/other/live").problem()).isEqualTo("404 not-found");
        assertThat(organiser.get("/api/gala/elsewhere").problem()).isEqualTo("404 not-found");
        assertThat(organiser.get("/elsewhere").status()).isEqualTo(404);
    }

    private static String guest(String name, String diet) {
        return "{\"coming\":true,\"guests\":[{\"name\":\"%s\",\"diet\":\"%s\"}]}".formatted(name, diet);
    }

    private static String terms(String places, String guestLimit, String deadline) {
        return "{\"places\":%s,\"guestLimit\":%s,\"deadline\":%s}".formatted(places, guestLimit, deadline);
    }
}
