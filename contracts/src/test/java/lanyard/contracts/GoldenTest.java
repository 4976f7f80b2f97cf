package lanyard.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.EventCodec.UnreadableEvent;
import lanyard.ledger.JsonEvents;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class GoldenTest {

    private static final JsonEvents<Object> CODEC = JsonEvents.of(Map.copyOf(Families.events()));

    @BeforeAll
    static void write_what_is_missing_if_asked() {
        Golden.writeMissingIfAsked();
    }

    static Stream<String> wireNames() {
        return Families.events().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void every_event_has_a_golden_file_that_says_all_of_its_fields(String name) {
        assertThat(Golden.file(name)).as("write it with -Dlanyard.write, then make it speak").exists();
        JsonNode golden = JsonEvents.JSON.readTree(Golden.text(name));
        golden.forEach(field -> assertThat(field.isNull()).as(name).isFalse());
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void what_is_decoded_from_a_golden_file_is_encoded_as_it_stands_there(String name) {
        for (Path file : Golden.variants(name)) {
            JsonNode golden = JsonEvents.JSON.readTree(Golden.read(file));
            Object event = CODEC.decode(name, JsonEvents.JSON.writeValueAsBytes(golden));
            assertThat(CODEC.type(event)).isEqualTo(name);
            assertThat(JsonEvents.JSON.readTree(CODEC.encode(event)))
                .as(file.toString())
                .isEqualTo(golden);
            assertThat(CODEC.decode(name, CODEC.encode(event))).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @MethodSource("wireNames")
    void a_newer_writer_may_add_fields(String name) {
        ObjectNode golden = (ObjectNode) JsonEvents.JSON.readTree(Golden.text(name));
        Object event = CODEC.decode(name, JsonEvents.JSON.writeValueAsBytes(golden));
        golden.put("addedLater", "x").putObject("andThis").put("y", 1);
        assertThat(CODEC.decode(name, JsonEvents.JSON.writeValueAsBytes(golden))).isEqualTo(event);
    }

    @Test
    void no_golden_file_is_of_an_event_that_is_gone() {
        List<Path> known = wireNames()
            .flatMap(name -> Golden.variants(name).stream())
            .toList();
        assertThat(Golden.all()).as("what was written once can be read for ever").hasSameElementsAs(known);
    }

    @Test
    void wire_names_say_the_service_the_event_and_the_version() {
        Families.BY_TOPIC.forEach((topic, family) -> {
            String prefix = topic.substring(0, topic.lastIndexOf('.') + 1);
            assertThat(new TreeSet<>(WireNames.of(family).keySet())).allMatch(name ->
                name.matches(java.util.regex.Pattern.quote(prefix) + "[a-z]+(-[a-z]+)*\\.v[1-9]")
            );
        });
    }

    @Test
    void an_unknown_type_and_a_value_that_does_not_fit_are_unreadable() {
        JsonEvents<RegistrationEvent> codec = JsonEvents.of(WireNames.of(RegistrationEvent.class));
        String name = "lanyard.registration.seat-confirmed.v1";
        for (String value : List.of("", "{", "[]", "{\"session\":\"!\"}", "{\"attendee\":7}")) {
            Assertions.assertThatThrownBy(() ->
                codec.decode(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8))
            )
                .as(value)
                .isInstanceOf(UnreadableEvent.class);
        }
        Assertions.assertThatThrownBy(() ->
            codec.decode("lanyard.registration.seat-stolen.v1", new byte[0])
        ).isInstanceOf(UnreadableEvent.class);
    }
}
