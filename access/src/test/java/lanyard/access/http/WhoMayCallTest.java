package lanyard.access.http;

import static lanyard.access.http.Requests.attendee;
import static lanyard.access.http.Requests.staff;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import lanyard.access.AttendeeSession;
import lanyard.access.Ed25519;
import lanyard.access.SessionSigner;
import lanyard.access.StaffSession;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = TestService.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class WhoMayCallTest {

    @LocalServerPort
    int port;

    private Requests requests;

    @BeforeEach
    void aClient() {
        requests = new Requests(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/test/open,        200, 200, 200, 200, 200, 200",
        "/api/test/me,          401, 200, 401, 401, 401, 401",
        "/api/test/people,      401, 401, 200, 403, 403, 401",
        "/api/test/door,        401, 401, 401, 401, 401, 200",
        "/api/test/attendance,  401, 200, 200, 200, 403, 401",
        "/api/test/live,        401, 200, 401, 401, 401, 401",
        "/api/test/unannotated, 403, 403, 403, 403, 403, 403",
        "/api/test/file.txt,    404, 404, 404, 404, 404, 404",
        "/api/test/nothing,     404, 404, 404, 404, 404, 404",
        "/elsewhere,            404, 404, 404, 404, 404, 404",
        "/elsewhere.txt,        404, 404, 404, 404, 404, 404",
        "/error,                404, 404, 404, 404, 404, 404",
        "/pages/page.html,      200, 200, 200, 200, 200, 200",
        "/pages/nothing.html,   404, 404, 404, 404, 404, 404"
    })
    void a_method_is_open_to_those_whom_it_names(
        String path,
        int anyone,
        int attendee,
        int organiser,
        int doorLead,
        int caterer,
        int device
    ) throws Exception {
        assertThat(requests.get(path).statusCode()).as("anyone").isEqualTo(anyone);
        assertThat(requests.get(path, "Cookie", attendee()).statusCode())
            .as("attendee")
            .isEqualTo(attendee);
        assertThat(requests.get(path, "Cookie", staff(Role.ORGANISER)).statusCode())
            .as("organiser")
            .isEqualTo(organiser);
        assertThat(requests.get(path, "Cookie", staff(Role.DOOR_LEAD)).statusCode())
            .as("door lead")
            .isEqualTo(doorLead);
        assertThat(requests.get(path, "Cookie", staff(Role.CATERER)).statusCode())
            .as("caterer")
            .isEqualTo(caterer);
        assertThat(requests.get(path, "Authorization", "Bearer " + TestService.PHONE.text()).statusCode())
            .as("device")
            .isEqualTo(device);
    }

    @Test
    void the_method_learns_who_calls() throws Exception {
        assertThat(requests.get("/api/test/open", "Cookie", attendee()).body()).isEqualTo("anyone");
        assertThat(requests.get("/api/test/me", "Cookie", attendee()).body()).isEqualTo(
            "attendee:" + TestService.ADA
        );
        assertThat(requests.get("/api/test/people", "Cookie", staff(Role.ORGANISER)).body()).isEqualTo(
            "ORGANISER"
        );
        assertThat(
            requests.get("/api/test/door", "Authorization", "bearer " + TestService.PHONE.text()).body()
        ).isEqualTo(TestService.DEVICE.door().toString());
    }

    @Test
    void of_several_credentials_the_first_that_the_method_names_counts() throws Exception {
        String both = attendee() + "; " + staff(Role.DOOR_LEAD);
        assertThat(requests.get("/api/test/attendance", "Cookie", both).body()).isEqualTo(
            "staff:" + TestService.CHRIS
        );
        assertThat(requests.get("/api/test/me", "Cookie", both).body()).isEqualTo(
            "attendee:" + TestService.ADA
        );
        String caterer = attendee() + "; " + staff(Role.CATERER);
        assertThat(requests.get("/api/test/attendance", "Cookie", caterer).body()).isEqualTo(
            "attendee:" + TestService.ADA
        );
    }

    @Test
    void a_live_page_is_answered_on_another_thread_and_stays_allowed() throws Exception {
        assertThat(requests.get("/api/test/live", "Cookie", attendee()).body()).contains("data:first");
    }

    @Test
    void a_replaced_link_ends_the_session() throws Exception {
        String older = TestService.SIGNER.sign(
            new AttendeeSession(TestService.CONFERENCE, TestService.ADA, 1, Instant.now())
        );
        assertThat(
            requests.get("/api/test/me", "Cookie", "lanyard_attendee=" + older).statusCode()
        ).isEqualTo(401);
    }

    @Test
    void a_phone_of_which_this_instance_hears_in_a_moment_is_not_turned_away() throws Exception {
        TestService.NOT_HEARD.set(3);
        assertThat(
            requests
                .get("/api/test/door", "Authorization", "Bearer " + TestService.NEW_PHONE.text())
                .statusCode()
        ).isEqualTo(200);
    }

    @Test
    void signing_out_ends_the_session() throws Exception {
        String before = TestService.SIGNER.sign(
            new StaffSession(
                TestService.CHRIS,
                Role.ORGANISER,
                TestService.SIGNED_OUT.minus(Duration.ofHours(1))
            )
        );
        assertThat(
            requests.get("/api/test/people", "Cookie", "lanyard_staff=" + before).statusCode()
        ).isEqualTo(401);
    }

    @Test
    void a_forged_cookie_is_worth_nothing() throws Exception {
        SessionSigner forger = new SessionSigner(1, Ed25519.newPair().getPrivate());
        String forged = forger.sign(new StaffSession(TestService.CHRIS, Role.ORGANISER, Instant.now()));
        assertThat(
            requests.get("/api/test/people", "Cookie", "lanyard_staff=" + forged).statusCode()
        ).isEqualTo(401);
        String swapped = staff(Role.ORGANISER).replace("lanyard_staff", "lanyard_attendee");
        assertThat(requests.get("/api/test/me", "Cookie", swapped).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "Bearer", "Bearer ", "Bearer x", "Basic eDp4", "Bearer \u00ff\u00fe", "BearerBearer" }
    )
    void a_malformed_credential_is_worth_nothing(String header) throws Exception {
        assertThat(requests.get("/api/test/door", "Authorization", header).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/test//me",
        "/api/test/me/",
        "/api/test/./me",
        "/api/test/%6de",
        "/api/test/me;x=y",
        "/pages/..%2fme"
    })
    void a_crooked_path_opens_nothing(String path) throws Exception {
        assertThat(requests.get(path).statusCode()).isIn(400, 401, 404);
    }

    @Test
    void other_methods_of_a_path_are_answered_without_calling_anything() throws Exception {
        HttpResponse<String> answer = requests.send("PUT", "/api/test/people", "{}");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("urn:lanyard:problem:method-not-allowed");
        assertThat(requests.send("POST", "/pages/page.html", "{}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin,          200",
        "Sec-Fetch-Site, none,                 200",
        "Sec-Fetch-Site, same-site,            403",
        "Sec-Fetch-Site, cross-site,           403",
        "Origin,         http://localhost:PORT, 200",
        "Origin,         http://evil.example,  403",
        "Origin,         null,                 403",
        "Origin,         http://localhost:1,   403",
        "X-Other,        x,                    200"
    })
    void a_page_of_another_origin_writes_nothing(String header, String value, int status) throws Exception {
        HttpResponse<String> answer = requests.send(
            "POST",
            "/api/test/scans",
            "[]",
            header,
            value.replace("PORT", Integer.toString(port))
        );
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    @Test
    void a_refusal_is_a_problem_document() throws Exception {
        HttpResponse<String> answer = requests.get("/api/test/me", "Accept", "text/csv");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).isEqualTo(
            "{\"type\":\"urn:lanyard:problem:not-signed-in\",\"title\":\"Unauthorized\"," +
                "\"status\":401,\"detail\":\"Sign in to do this.\"}"
        );
    }

    @Test
    void every_answer_says_what_its_page_may_do() throws Exception {
        for (String path : new String[] {
            "/pages/page.html",
            "/api/test/open",
            "/api/test/me",
            "/nowhere"
        }) {
            var headers = requests.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).contains(
                "script-src 'self' 'wasm-unsafe-eval'",
                "frame-ancestors 'none'",
                "base-uri 'none'"
            );
            assertThat(headers.firstValue("Permissions-Policy").orElseThrow()).contains("camera=(self)");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        }
    }
}
