package lanyard.registration.http;

import static lanyard.registration.http.RunningRegistration.API;
import static lanyard.registration.http.RunningRegistration.afterHash;
import static lanyard.registration.http.RunningRegistration.registration;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import java.util.stream.Stream;
import lanyard.access.Ed25519;
import lanyard.access.LinkToken;
import lanyard.access.SessionSigner;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.Role;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationState;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent: a problem with a stable name, counted, nothing changed, and nothing told of our insides. */
class BadInputTest {

    private static RunningRegistration running;
    private static Client ada;
    private static Client organiser;

    @BeforeAll
    static void start() {
        running = RunningRegistration.withSeats(5);
        ada = running.delegate("Ada", "bp");
        organiser = running.organiser();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    static Stream<Arguments> badRegistrations() {
        return Stream.of(
            arguments("no JSON", "{\"name\":", "400 malformed-request"),
            arguments("nothing", "", "400 malformed-request"),
            arguments("a list", "[]", "400 malformed-request"),
            arguments("another type", good().replace("\"DELEGATE\"", "{}"), "400 malformed-request"),
            arguments("a number for a name", good().replace("\"Eve\"", "5"), "400 malformed-request"),
            arguments("a list for a name", good().replace("\"Eve\"", "[\"Eve\"]"), "400 malformed-request"),
            arguments("text for a list", good().replace("[\"bp\"]", "\"bp\""), "400 malformed-request"),
            arguments(
                "a number for a category",
                good().replace("\"DELEGATE\"", "0"),
                "400 malformed-request"
            ),
            arguments("no such category", good().replace("DELEGATE", "KING"), "400 malformed-request"),
            arguments("an id of another form", good().replace("\"bp\"", "\"b p\""), "400 malformed-request"),
            arguments("a null session", good().replace("\"bp\"", "null"), "422 invalid"),
            arguments("no name", good().replace("\"Eve\"", "null"), "422 invalid"),
            arguments("a blank name", good().replace("Eve", "  "), "422 invalid"),
            arguments("a long name", good().replace("Eve", "x".repeat(10_000)), "422 invalid"),
            arguments("control characters", good().replace("Eve", "E\\u0007ve"), "422 invalid"),
            arguments("a name on two lines", good().replace("Eve", "E\\nve"), "422 invalid"),
            arguments("text that turns around", good().replace("Eve", "E\\u202eve"), "422 invalid"),
            arguments("half a character", good().replace("Eve", "E\\ud83dve"), "422 invalid"),
            arguments("no address", good().replace("eve@example.org", "eve"), "422 invalid"),
            arguments("a null address", good().replace("\"eve@example.org\"", "null"), "422 invalid"),
            arguments("two addresses", good().replace("eve@", "a@b.org,eve@"), "422 invalid"),
            arguments("a blank of another script", good().replace("eve@", "e\\u00a0ve@"), "422 invalid"),
            arguments("a control in an address", good().replace("eve@", "e\\u0085ve@"), "422 invalid"),
            arguments("half a character there", good().replace("eve@", "e\\ud83dve@"), "422 invalid"),
            arguments("header injection", good().replace("eve@", "eve\\nBcc: x@"), "422 invalid"),
            arguments("no category", good().replace("\"DELEGATE\"", "null"), "422 invalid"),
            arguments("no sessions", good().replace("[\"bp\"]", "null"), "422 invalid"),
            arguments("another notice", good().replace("\"1\"", "\"0\""), "422 invalid"),
            arguments("no consent", good().replace("\"1\"", "null"), "422 invalid"),
            arguments(
                "a strange language",
                good().replace("{\"name", "{\"language\":\"<b>\",\"name"),
                "422 invalid"
            ),
            arguments("no such session", good().replace("bp", "nope"), "409 unknown-session"),
            arguments("the gala", good().replace("bp", "gala"), "409 session-not-open"),
            arguments("parallel sessions", good().replace("bp", "dd-2.1\",\"dd-2.2"), "409 sessions-overlap"),
            arguments("for the public", good().replace("DELEGATE", "PUBLIC"), "409 session-not-open"),
            arguments(
                "a known address",
                good().replace("eve@example.org", "ADA@Example.ORG"),
                "409 already-registered"
            ),
            arguments("64 KB", good().replace("Eve", "x".repeat(70_000)), "413 too-large")
        );
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("badRegistrations")
    void a_registration_that_is(String why, String body, String problem) {
        RegistrationState before = running.state();
        double counted = counted(problem);
        Said said = running.nobody().post(running.here() + "/registrations", body);
        assertThat(said.problem()).as(said.text()).isEqualTo(problem);
        isDiscreet(said);
        assertThat(running.state().registrations()).isEqualTo(before.registrations());
        assertThat(counted(problem)).isGreaterThan(counted);
    }

    @Test
    void errors_say_which_field() {
        Said said = running
            .nobody()
            .post(running.here() + "/registrations", good().replace("Eve", " ").replace("eve@", "eve"));
        assertThat(said.json().get("errors"))
            .extracting(error -> error.get("field").asString() + " " + error.get("code").asString())
            .containsExactlyInAnyOrder("name plain-text", "email email");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "Ö",
            "O'Brien-Müller",
            "ابن سينا",
            "נועה \u200e",
            "नि\u200dशा",
            "می\u200cخواهم",
            "👩\u200d🔬 Zoë",
            "李小龍"
        }
    )
    void a_name_is_accepted_as_typed(String name) {
        String body = good()
            .replace("Eve", name)
            .replace("eve@", UUID.randomUUID() + "@");
        Said said = running.nobody().post(running.here() + "/registrations", body.replace("[\"bp\"]", "[]"));
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        assertThat(
            running
                .nobody()
                .with(said)
                .get(API + "/me")
                .json()
                .get("name")
                .asString()
        ).isEqualTo(name.strip());
    }

    @Test
    void a_name_of_200_code_points_is_accepted() {
        String body = good()
            .replace("Eve", "𝒜".repeat(200))
            .replace("eve@", "long@")
            .replace("[\"bp\"]", "[]");
        assertThat(
            running
                .nobody()
                .post(running.here() + "/registrations", body)
                .status()
        ).isEqualTo(201);
        assertThat(
            running
                .nobody()
                .post(running.here() + "/registrations", body.replace("𝒜", "𝒜𝒜").replace("long@", "longer@"))
                .problem()
        ).isEqualTo("422 invalid");
    }

    static Stream<Arguments> badRequests() {
        String nobody = UUID.randomUUID().toString();
        return Stream.of(
            arguments("GET", "/conferences/nope/programme", "", "404 not-found"),
            arguments("GET", "/conferences/installation/programme", "", "404 not-found"),
            arguments("GET", "/conferences/NO%20PE/programme", "", "404 not-found"),
            arguments("GET", "/conferences/nope/live", "", "404 not-found"),
            arguments("POST", "/conferences/nope/registrations", good(), "404 not-found"),
            arguments("POST", "/conferences/nope/lost-link", "{\"email\":\"a@b.org\"}", "404 not-found"),
            arguments("POST", "/conferences/try-1/lost-link", "{\"email\":\"a\"}", "422 invalid"),
            arguments("POST", "/conferences/try-1/lost-link", "{\"email\":7}", "400 malformed-request"),
            arguments("GET", "/nothing", "", "404 not-found"),
            arguments("POST", "/me/session", "{}", "422 invalid"),
            arguments("POST", "/me/session", "{\"token\":\"forged\"}", "401 not-signed-in"),
            arguments("POST", "/me/session", "{\"token\":\"" + "x".repeat(600) + "\"}", "422 invalid"),
            arguments("PUT", "/me/sessions", "{\"sessions\":[\"nope\"]}", "409 unknown-session"),
            arguments(
                "PUT",
                "/me/sessions",
                "{\"sessions\":[\"dd-2.1\",\"dd-2.3\"]}",
                "409 sessions-overlap"
            ),
            arguments("PUT", "/me/sessions", "{}", "422 invalid"),
            arguments("PUT", "/me/sessions", "{\"sessions\":[{}]}", "400 malformed-request"),
            arguments("DELETE", "/me/sessions/nope", "", "409 unknown-session"),
            arguments("PATCH", "/me", "{\"name\":\"\\u0000\"}", "422 invalid"),
            arguments("PATCH", "/me", "{\"name\":\" \"}", "422 invalid"),
            arguments("PATCH", "/me", "{\"needs\":\"" + "x".repeat(3_000) + "\"}", "422 invalid"),
            arguments("GET", "/me/guests/" + nobody + "/badge.png", "", "404 not-found"),
            arguments("GET", "/me/guests/nobody/badge.svg", "", "404 not-found"),
            arguments("POST", "/staff/session", "{\"token\":\"unknown\"}", "409 link-unknown"),
            arguments("POST", "/staff/session", "{}", "422 invalid"),
            arguments("POST", "/staff/links", "{\"role\":\"KING\"}", "400 malformed-request"),
            arguments("POST", "/staff/links", "{}", "422 invalid"),
            arguments("GET", "/conferences/try-1/people?size=501", "", "422 invalid"),
            arguments("GET", "/conferences/try-1/people?page=-1", "", "422 invalid"),
            arguments("GET", "/conferences/try-1/people?page=x", "", "400 malformed-request"),
            arguments("GET", "/conferences/try-1/people/" + nobody, "", "404 not-found"),
            arguments("GET", "/conferences/try-1/people/x", "", "404 not-found"),
            arguments("DELETE", "/conferences/try-1/people/" + nobody, "", "404 not-found"),
            arguments("POST", "/conferences/try-1/people/" + nobody + "/badge", "", "404 not-found"),
            arguments("GET", "/conferences/try-1/people/" + nobody + "/badge.png", "", "404 not-found"),
            arguments("GET", "/conferences/try-1/letters?attendee=x", "", "400 malformed-request"),
            arguments("GET", "/conferences/try-1/letters?size=0", "", "422 invalid"),
            arguments("GET", "/conferences/try-1/letters?page=-1", "", "422 invalid"),
            arguments("GET", "/letter-samples?language=%00", "", "422 invalid"),
            arguments(
                "PUT",
                "/conferences/try-1/sessions/nope/seats",
                "{\"seats\":5}",
                "409 unknown-session"
            ),
            arguments("PUT", "/conferences/try-1/sessions/bp/seats", "{\"seats\":0}", "409 seats-below-one"),
            arguments(
                "PUT",
                "/conferences/try-1/sessions/bp/seats",
                "{\"seats\":1001}",
                "409 seats-above-room"
            ),
            arguments(
                "PUT",
                "/conferences/try-1/sessions/bp/seats",
                "{\"seats\":\"many\"}",
                "400 malformed-request"
            ),
            arguments(
                "PUT",
                "/conferences/try-1/sessions/bp/seats",
                "{\"seats\":1.5}",
                "400 malformed-request"
            ),
            arguments(
                "PUT",
                "/conferences/try-1/sessions/bp/seats",
                "{\"seats\":99999999999}",
                "400 malformed-request"
            ),
            arguments("PUT", "/conferences/try-1/sessions/bp/seats", "{}", "422 invalid"),
            arguments("PUT", "/conferences/try-1/programme", "{}", "415 unsupported-media-type"),
            arguments("DELETE", "/conferences/try-1/programme", "", "405 method-not-allowed")
        );
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @MethodSource("badRequests")
    void a_request_that_is_wrong_changes_nothing(String method, String path, String body, String problem) {
        RegistrationState before = running.state();
        Client somebody = running.nobody().withCookies(ada, organiser);
        Said said = method.equals("GET")
            ? somebody.get(API + path.replace("try-1", running.conference().value()))
            : somebody.send(
                  method,
                  API + path.replace("try-1", running.conference().value()),
                  body,
                  UUID.randomUUID().toString()
              );
        assertThat(said.problem()).as(said.text()).isEqualTo(problem);
        isDiscreet(said);
        assertThat(running.state().registrations()).isEqualTo(before.registrations());
        assertThat(running.state().programme()).isEqualTo(before.programme());
    }

    @Test
    void a_write_needs_a_key_that_is_its_own() {
        assertThat(ada.send("DELETE", API + "/me", "", "").problem()).isEqualTo(
            "400 idempotency-key-missing"
        );
        assertThat(ada.send("DELETE", API + "/me", "", "1").problem()).isEqualTo(
            "400 idempotency-key-missing"
        );
        assertThat(
            running
                .nobody()
                .send("POST", running.here() + "/registrations", good(), "")
                .problem()
        ).isEqualTo("400 idempotency-key-missing");
        String key = UUID.randomUUID().toString();
        String path = API + "/me/sessions";
        assertThat(ada.send("PUT", path, "{\"sessions\":[\"bp\"]}", key).status()).isEqualTo(200);
        assertThat(ada.send("PUT", path, "{\"sessions\":[]}", key).problem()).isEqualTo("422 key-reused");
        Client ben = running.delegate("Ben");
        assertThat(ben.send("PUT", path, "{\"sessions\":[\"bp\"]}", key).problem()).isEqualTo(
            "422 key-reused"
        );
    }

    @Test
    void links_that_are_foreign_forged_or_truncated_open_nothing() {
        PersonalLinks links = running.context().getBean(PersonalLinks.class);
        String genuine = afterHash(
            running
                .nobody()
                .post(running.here() + "/registrations", registration("Link"))
                .json()
                .get("personalLink")
                .asString()
        );
        AttendeeId stranger = new AttendeeId(UUID.randomUUID());
        SessionSigner foreign = new SessionSigner(1, Ed25519.newPair().getPrivate());
        Stream.of(
            genuine.substring(0, genuine.length() - 5),
            genuine + "A",
            genuine.substring(1),
            foreign.sign(new LinkToken(running.conference(), stranger, 1)),
            links.signer().sign(new LinkToken(running.conference(), stranger, 1)),
            links.signer().sign(new LinkToken(new ConferenceId("other"), stranger, 1))
        ).forEach(token ->
            assertThat(
                running
                    .nobody()
                    .post(API + "/me/session", "{\"token\":\"" + token + "\"}")
                    .problem()
            ).isEqualTo("401 not-signed-in")
        );
        assertThat(
            running
                .nobody()
                .withCookie("lanyard_attendee=" + genuine)
                .get(API + "/me")
                .problem()
        )
            .as("a link is no session")
            .isEqualTo("401 not-signed-in");
    }

    @Test
    void a_sign_in_link_works_once() {
        String link = running.organising().offerSignIn().join().link();
        String body = "{\"token\":\"" + afterHash(link) + "\"}";
        assertThat(
            running
                .nobody()
                .post(API + "/staff/session", body)
                .status()
        ).isEqualTo(200);
        assertThat(
            running
                .nobody()
                .post(API + "/staff/session", body)
                .problem()
        ).isEqualTo("409 link-used");
    }

    @Test
    void who_signs_out_is_out_everywhere() {
        Client lead = running.staff(Role.DOOR_LEAD);
        assertThat(
            lead
                .get(API + "/staff/me")
                .json()
                .get("role")
                .asString()
        ).isEqualTo("DOOR_LEAD");
        assertThat(lead.delete(API + "/staff/session").status()).isEqualTo(204);
        assertThat(lead.get(API + "/staff/me").problem()).isEqualTo("401 not-signed-in");
    }

    private static String good() {
        return registration("Eve", "bp");
    }

    private static double counted(String problem) {
        var counter = running
            .context()
            .getBean(MeterRegistry.class)
            .find("lanyard.problems")
            .tag("type", problem.substring(4))
            .counter();
        return counter == null ? 0 : counter.count();
    }

    private static void isDiscreet(Said said) {
        assertThat(said.response().headers().firstValue("Content-Type").orElseThrow()).startsWith(
            "application/problem+json"
        );
        assertThat(said.text()).doesNotContain("Exception", "lanyard.registration", "at java", "Eve");
    }
}
