package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lanyard.access.testing.DocumentedApi;
import lanyard.access.testing.DocumentedApi.Call;
import lanyard.contracts.registration.Role;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document shows as examples is what happens. */
class ExamplesTest {

    private static final String CONFERENCE = "/api/checkin/conferences/{conference}";

    private final DocumentedApi document = DocumentedApi.of(Path.of("openapi.json"));

    @Test
    void every_example_of_the_document_is_answered_as_it_says() {
        RunningCheckin checkin = RunningCheckin.withNewHistories();
        checkin.attendee(ADA, "Ada Example", DEEP_DIVE_1);
        Client organiser = checkin.staff(Role.ORGANISER);
        String door = text(tried(organiser, "POST " + CONFERENCE + "/doors", Map.of()), "id");
        Said offered = tried(
            organiser,
            "POST " + CONFERENCE + "/doors/{door}/enrolments",
            Map.of("door", door)
        );
        Said enrolled = tried(
            checkin.nobody(),
            "POST /api/checkin/devices",
            Map.of("code", text(offered, "code"))
        );
        Client phone = checkin.device(text(enrolled, "credential"));
        tried(phone, "GET /api/checkin/door", Map.of());
        tried(phone, "POST /api/checkin/door/report", Map.of());
        tried(phone, "POST /api/checkin/scans", Map.of("door", door, "badge", checkin.badge(ADA, 1)));
        tried(organiser, "GET " + CONFERENCE + "/attendance", Map.of());
        assertThat(document.left()).as("examples that nobody tried").isEmpty();
    }

    private Said tried(Client client, String what, Map<String, String> known) {
        Call call = document.example(what, known);
        Said said = switch (call.method()) {
            case "GET" -> client.get(call.path());
            case "POST" -> client.post(call.path(), call.body() == null ? "" : call.body());
            default -> throw new AssertionError(call.method());
        };
        document.answered(what, said.status(), said.text());
        return said;
    }

    private static String text(Said said, String field) {
        return said.json().path(field).asString();
    }
}
