package lanyard.registration.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The document from which the pages take their types is the one that the service would tell. */
class OpenApiTest {

    private static final Path COMMITTED = Path.of("openapi.json");

    @Test
    void the_committed_document_says_what_the_service_does() throws Exception {
        try (RunningRegistration registration = RunningRegistration.withSeats(1)) {
            String told = MockMvcBuilders.webAppContextSetup((WebApplicationContext) registration.context())
                .build()
                .perform(get("/v3/api-docs/registration"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
            JsonMapper json = JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT, SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                .build();
            String document = json.writeValueAsString(json.readValue(told, Object.class)) + "\n";
            if (Boolean.getBoolean("lanyard.openapi.write")) {
                Files.writeString(COMMITTED, document);
            }
            assertThat(Files.readString(COMMITTED))
                .as("run this test with -Dlanyard.openapi.write=true and look at what changed")
                .isEqualTo(document);
        }
    }
}
