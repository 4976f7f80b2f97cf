package lanyard.gala.http;

import static lanyard.gala.GalaExamples.ADA;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import lanyard.access.testing.DocumentedApi;
import lanyard.access.testing.DocumentedApi.Call;
import lanyard.contracts.registration.Role;
import lanyard.gala.http.Clients.Client;
import lanyard.gala.http.Clients.Said;
import org.junit.jupiter.api.Test;

/** What the OpenAPI document shows as examples is what happens. */
class ExamplesTest {

    private static final String CONFERENCE = "/api/gala/conferences/{conference}";

    private final DocumentedApi document = DocumentedApi.of(Path.of("openapi.json"));

    @Test
    void every_example_of_the_document_is_answered_as_it_says() {
        try (RunningGala gala = RunningGala.withPlaces(3)) {
            tried(gala.staff(Role.ORGANISER), "PUT " + CONFERENCE + "/dinner");
            tried(gala.host(ADA), "GET /api/gala/me/rsvp");
            tried(gala.host(ADA), "PUT /api/gala/me/rsvp");
            tried(gala.staff(Role.CATERER), "GET " + CONFERENCE + "/headcount");
        }
        assertThat(document.left()).as("examples that nobody tried").isEmpty();
    }

    private void tried(Client client, String what) {
        Call call = document.example(what, Map.of());
        Said said = call.body() == null ? client.get(call.path()) : client.put(call.path(), call.body());
        document.answered(what, said.status(), said.text());
    }
}
