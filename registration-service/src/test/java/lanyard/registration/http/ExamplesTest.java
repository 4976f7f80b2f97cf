package lanyard.registration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import lanyard.access.testing.DocumentedApi;
import lanyard.access.testing.DocumentedApi.Call;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document shows as examples is what happens. */
class ExamplesTest {

    private static final String CONFERENCE = "/api/registration/conferences/{conference}";
    private static final String ME = "/api/registration/me";

    private final DocumentedApi document = DocumentedApi.of(Path.of("openapi.json"));

    @Test
    void every_example_of_the_document_is_answered_as_it_says() {
        RunningRegistration running = RunningRegistration.withSeats(2);
        Map<String, String> here = Map.of("conference", running.conference().value());
        tried(running.nobody(), "GET " + CONFERENCE + "/programme", here);
        Said registered = tried(running.nobody(), "POST " + CONFERENCE + "/registrations", here);
        tried(running.phone().client(), "POST /api/registration/door/registrations", Map.of());
        String token = RunningRegistration.afterHash(registered.json().path("personalLink").asString());
        Said back = tried(running.nobody(), "POST " + ME + "/session", Map.of("token", token));
        Client ada = running.nobody().with(back);
        tried(ada, "GET " + ME, Map.of());
        tried(ada, "PATCH " + ME, Map.of());
        tried(ada, "PUT " + ME + "/sessions", Map.of());
        tried(ada, "GET " + ME + "/badge.png", Map.of());
        tried(ada, "GET " + ME + "/badge.svg", Map.of());
        tried(ada, "GET " + ME + "/badge.pdf", Map.of());
        tried(ada, "GET " + ME + "/calendar.ics", Map.of());
        tried(ada, "GET " + ME + "/calendar", Map.of());
        String feed = tried(ada, "POST " + ME + "/calendar", Map.of())
            .json()
            .path("feed")
            .asString();
        String calendar = feed.substring(feed.lastIndexOf('/') + 1).replace(".ics", "");
        tried(running.nobody(), "GET /api/registration/calendars/{token}.ics", Map.of("token", calendar));
        tried(ada, "GET " + ME + "/export.json", Map.of());
        tried(running.nobody(), "POST " + CONFERENCE + "/lost-link", here);
        tried(ada, "DELETE " + ME, Map.of());
        assertThat(document.left()).as("examples that nobody tried").isEmpty();
    }

    private Said tried(Client client, String what, Map<String, String> known) {
        Call call = document.example(what, known);
        Said said =
            call.body() == null && call.method().equals("GET")
                ? client.get(call.path())
                : client.send(
                      call.method(),
                      call.path(),
                      call.body() == null ? "" : call.body(),
                      UUID.randomUUID().toString()
                  );
        document.answered(what, said.status(), said.text());
        return said;
    }
}
