package lanyard.access.http;

import static lanyard.access.http.Requests.attendee;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@SpringBootTest(
    classes = { TestService.class, ProblemsTest.Meters.class },
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT
)
@ExtendWith(OutputCaptureExtension.class)
class ProblemsTest {

    @Configuration
    static class Meters {

        @Bean
        SimpleMeterRegistry meters() {
            return new SimpleMeterRegistry();
        }
    }

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry meters;

    private Requests requests;

    @BeforeEach
    void aClient() {
        requests = new Requests(port);
    }

    private static final String PARTY =
        "{\"name\":\"Ada\",\"conference\":\"soc24-2\",\"guests\":[{\"name\":\"Ben\"}]}";

    private HttpResponse<String> post(String json, String key) throws Exception {
        return requests.send("POST", "/api/test/parties", json, "Idempotency-Key", key);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(
            "\"type\":\"urn:lanyard:problem:" + name + "\"",
            "\"status\":" + status
        );
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "lanyard.access", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "refused, 409, session-full, ",
        "reused,  422, key-reused, ",
        "frozen,  503, conference-frozen, ",
        "doubt,   503, unavailable, 1",
        "full,    503, unavailable, 3",
        "broken,  500, internal, ",
        "other,   500, internal, "
    })
    void what_the_ledger_cannot_answer_has_a_name(String outcome, int status, String name, String retryAfter)
        throws Exception {
        HttpResponse<String> answer = requests.send("PUT", "/api/test/answers/" + outcome, null);
        assertProblem(answer, status, name);
        assertThat(answer.headers().firstValue("Retry-After").orElse(null)).isEqualTo(retryAfter);
    }

    @Test
    void an_answer_says_its_position_and_so_does_a_refusal() throws Exception {
        HttpResponse<String> done = requests.send("PUT", "/api/test/answers/done", null);
        assertThat(done.body()).isEqualTo("e");
        assertThat(done.headers().firstValue("Lanyard-Position")).hasValue("42");
        assertThat(
            requests.send("PUT", "/api/test/answers/refused", null).headers().firstValue("Lanyard-Position")
        ).hasValue("43");
        assertProblem(
            requests.send("PUT", "/api/test/answers/done", null, "Lanyard-Position", "4x"),
            400,
            "malformed-request"
        );
    }

    @Test
    void what_is_broken_is_logged_without_what_was_typed(CapturedOutput log) throws Exception {
        assertProblem(requests.get("/api/test/bug?name=ada@example.org"), 500, "internal");
        assertProblem(requests.send("PUT", "/api/test/answers/broken", null), 500, "internal");
        assertThat(log.getAll())
            .contains("IllegalArgumentException", "NotAnswered$Broken", "TestService$Api.bug")
            .doesNotContain("ada@example.org");
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
            "{                                     | malformed-request | The body cannot be read.",
            "[]                                    | malformed-request | The body cannot be read.",
            "{\"name\":\"A\",\"conference\":\"Ü\"} | malformed-request | The body cannot be read at conference.",
            "{\"name\":\"A\",\"guests\":[{\"name\":{}}]} | malformed-request | The body cannot be read at guests[0].name."
        }
    )
    void a_body_that_cannot_be_read_is_malformed_where_it_is(String body, String name, String detail)
        throws Exception {
        HttpResponse<String> answer = post(body, UUID.randomUUID().toString());
        assertProblem(answer, 400, name);
        assertThat(answer.body()).contains(detail);
    }

    @Test
    void what_is_not_valid_is_told_field_by_field() throws Exception {
        HttpResponse<String> answer = post(
            "{\"name\":\"Ada\\u0007\",\"guests\":[{\"name\":\"Ben\"},{\"name\":\" \"}]}",
            UUID.randomUUID().toString()
        );
        assertProblem(answer, 422, "invalid");
        assertThat(answer.body())
            .contains(
                "{\"field\":\"name\",\"code\":\"plain-text\"," +
                    "\"message\":\"must be plain text of 1 to 20 characters\"}",
                "{\"field\":\"conference\",\"code\":\"not-null\"",
                "{\"field\":\"guests[1].name\",\"code\":\"plain-text\""
            )
            .doesNotContain("guests[0]", "Ada");
    }

    @Test
    void ids_are_read_from_paths_and_what_is_no_id_is_not_found() throws Exception {
        UUID id = UUID.randomUUID();
        assertThat(requests.get("/api/test/ids/" + id + "/soc24-2?page=3").body()).isEqualTo(
            id + " soc24-2 3"
        );
        assertProblem(requests.get("/api/test/ids/x/soc24-2"), 404, "not-found");
        assertProblem(requests.get("/api/test/ids/" + id + "/SOC"), 404, "not-found");
        assertProblem(requests.get("/api/test/ids/" + id + "/soc24-2?page=x"), 400, "malformed-request");
        assertProblem(requests.get("/api/test/bug"), 400, "malformed-request");
    }

    @Test
    void other_media_types_and_unknown_paths_are_problems_too() throws Exception {
        assertProblem(requests.get("/api/test/nothing"), 404, "not-found");
        HttpRequest form = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/test/parties")
        )
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("name=x"))
            .build();
        assertProblem(
            HttpClient.newHttpClient().send(form, HttpResponse.BodyHandlers.ofString()),
            415,
            "unsupported-media-type"
        );
    }

    @Test
    void a_form_is_not_read_before_its_sender_was_let_in_and_not_beyond_the_limit() throws Exception {
        assertProblem(form("/api/test/nothing", "name=%zz"), 404, "not-found");
        assertProblem(form("/api/test/answers/done", "name=" + "x".repeat(100_000)), 413, "too-large");
    }

    private HttpResponse<String> form(String path, String body) throws Exception {
        HttpRequest form = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .PUT(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(body)))
            .build();
        return HttpClient.newHttpClient().send(form, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void parts_are_a_media_type_that_nobody_expects() throws Exception {
        HttpRequest parts = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/test/parties")
        )
            .header("Content-Type", "multipart/form-data")
            .POST(HttpRequest.BodyPublishers.ofString("--x\r\n"))
            .build();
        assertProblem(
            HttpClient.newHttpClient().send(parts, HttpResponse.BodyHandlers.ofString()),
            415,
            "unsupported-media-type"
        );
    }

    @Test
    void a_parameter_in_no_encoding_is_malformed() throws Exception {
        assertProblem(requests.get("/api/test/bug?name=%C3%28"), 400, "malformed-request");
    }

    @ParameterizedTest
    @ValueSource(strings = { "/api/test/%zz", "/api/test/%2fme", "/pages/%00", "/api/test/a|b" })
    void an_address_that_is_none_is_malformed(String path) throws Exception {
        double before = meters.counter("lanyard.problems", "type", "malformed-request").count();
        String answer;
        try (Socket socket = new Socket("localhost", port)) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        assertThat(answer)
            .startsWith("HTTP/1.1 400")
            .contains("application/problem+json", "\"type\":\"urn:lanyard:problem:malformed-request\"")
            .doesNotContain("<html", "Exception", "Tomcat");
        assertThat(meters.counter("lanyard.problems", "type", "malformed-request").count()).isEqualTo(
            before + 1
        );
    }

    @ParameterizedTest
    @CsvSource({
        "''",
        "x",
        "1-1-1-1-1",
        "6f1ed002-ab55-4519-93d1-c3ee6a4d1d4",
        "6f1ed002ab55451993d1c3ee6a4d1d4f"
    })
    void a_write_needs_an_idempotency_key(String key) throws Exception {
        assertProblem(post(PARTY, key), 400, "idempotency-key-missing");
        assertProblem(requests.send("POST", "/api/test/parties", PARTY), 400, "idempotency-key-missing");
    }

    @Test
    void the_key_of_a_command_covers_caller_path_and_body() throws Exception {
        String key = UUID.randomUUID().toString();
        String first = post(PARTY, key).body();
        assertThat(first).startsWith("CommandKey");
        assertThat(post(PARTY, key).body()).isEqualTo(first);
        assertThat(post(PARTY, key.toUpperCase(java.util.Locale.ROOT)).body()).isEqualTo(first);
        assertThat(post(PARTY.replace("Ben", "Cyd"), key).body()).isNotEqualTo(first);
        assertThat(
            requests.send("POST", "/api/test/parties?a=b", PARTY, "Idempotency-Key", key).body()
        ).isNotEqualTo(first);
        assertThat(
            requests
                .send("POST", "/api/test/parties", PARTY, "Idempotency-Key", key, "Cookie", attendee())
                .body()
        ).isNotEqualTo(first);
        assertThat(post(PARTY, UUID.randomUUID().toString()).body()).isNotEqualTo(first);
    }

    @Test
    void a_write_without_a_body_has_a_key_as_well() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(
            requests.send("DELETE", "/api/test/me", null, "Idempotency-Key", key, "Cookie", attendee()).body()
        ).isEqualTo(key);
    }

    @Test
    void bodies_have_a_limit_that_a_path_can_raise() throws Exception {
        String large = "[\"" + "x".repeat(100_000) + "\"]";
        assertProblem(requests.send("POST", "/api/test/parties", large), 413, "too-large");
        assertThat(requests.send("POST", "/api/test/scans", large).body()).isEqualTo("1");
        assertProblem(
            requests.send("POST", "/api/test/scans", "[" + large + large.repeat(2)),
            413,
            "too-large"
        );
        HttpRequest chunked = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + "/api/test/parties")
        )
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.fromPublisher(HttpRequest.BodyPublishers.ofString(large)))
            .build();
        assertProblem(
            HttpClient.newHttpClient().send(chunked, HttpResponse.BodyHandlers.ofString()),
            413,
            "too-large"
        );
    }

    @Test
    void too_many_attempts_are_told_when_to_come_again() throws Exception {
        HttpResponse<String> answer = requests.send("POST", "/api/test/attempts", null);
        assertProblem(answer, 429, "too-many-requests");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("90");
    }

    @Test
    void every_problem_is_counted_by_name() throws Exception {
        double before = meters.counter("lanyard.problems", "type", "not-found").count();
        requests.get("/api/test/nothing");
        requests.get("/api/test/ids/x/soc24-2");
        assertThat(meters.counter("lanyard.problems", "type", "not-found").count()).isEqualTo(before + 2);
    }

    @Test
    void a_request_is_handed_on_to_the_leader_once_and_whole() throws Exception {
        String key = UUID.randomUUID().toString();
        HttpResponse<String> answer = led("http://localhost:" + port, key, "false");
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(
            "[\"\\\"bödy\\\"\",\"ä b\",\"" + key + "\",\"attendee:" + TestService.ADA + "\"]"
        );
        assertThat(answer.headers().firstValue("Lanyard-Position")).hasValue("7");
        assertThat(answer.headers().allValues("Set-Cookie")).isEqualTo(List.of("a=1", "b=2"));
        assertThat(answer.headers().allValues("X-Content-Type-Options")).isEqualTo(List.of("nosniff"));
        assertThat(led("localhost:" + port, key, "false").statusCode()).isEqualTo(201);
    }

    @Test
    void a_second_hop_is_refused() throws Exception {
        HttpResponse<String> answer = led("http://localhost:" + port, UUID.randomUUID().toString(), "true");
        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
    }

    @Test
    void a_leader_that_cannot_be_reached_is_a_reason_to_come_again() throws Exception {
        int nobody;
        try (var closed = new java.net.ServerSocket(0)) {
            nobody = closed.getLocalPort();
        }
        assertProblem(
            led("http://localhost:" + nobody, UUID.randomUUID().toString(), "false"),
            503,
            "unavailable"
        );
    }

    private HttpResponse<String> led(String leader, String key, String second) throws Exception {
        return requests.send(
            "POST",
            "/api/test/led?q=%C3%A4+b",
            "\"bödy\"",
            "Idempotency-Key",
            key,
            "Cookie",
            attendee(),
            "Test-Leader",
            leader,
            "Test-Leads",
            second,
            "Origin",
            "http://localhost:" + port
        );
    }
}
