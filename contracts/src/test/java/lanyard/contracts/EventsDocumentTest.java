package lanyard.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/EVENTS.md} is written from the contracts: {@code -Dlanyard.write} writes it anew. */
class EventsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/EVENTS.md");

    @BeforeAll
    static void write_what_is_missing_if_asked() {
        Golden.writeMissingIfAsked();
    }

    @Test
    void the_document_says_what_the_contracts_say() throws IOException {
        if (Golden.WRITE) {
            Files.createDirectories(DOCUMENT.getParent());
            Golden.write(DOCUMENT, document());
        }
        assertThat(DOCUMENT).as("write it with -Dlanyard.write").exists();
        assertThat(Golden.read(DOCUMENT)).as("write it anew with -Dlanyard.write").isEqualTo(document());
    }

    private static String document() {
        Map<String, String> promises = Promises.byWireName();
        StringBuilder text = new StringBuilder(
            """
            # Events

            What the services tell each other and remember for ever. Every event is a CloudEvent in Kafka's binary mode:
            the type below is the header `ce_type`, the value is JSON. A type never changes but by new optional fields.
            No event holds personal data.

            A history has the name of its conference, which is the record's key and the header `ce_subject`; what concerns
            the whole installation is in the history `installation`. `ce_sequence` counts the records of a history from 1
            without gaps, and with it everything is found again: offsets are no identity. `ce_time` is conference time.

            Below each event stand the other services that do something when they read it. A field that may be null may
            also be missing. Examples are golden files, in `contracts/src/test/resources/golden/` under the event's name:
            what is written there can be read for ever. [asyncapi.yaml](asyncapi.yaml) says the same for programs.

            This page is written from the contracts and their golden files; a test compares it with them.

            | topic | written by | read by |
            |---|---|---|
            """
        );
        Families.BY_TOPIC.keySet().forEach(topic -> text.append(row(topic)));
        Topics.DOCUMENTS.forEach(documents -> text.append(row(documents.topic())));
        text.append("\n## Records of the ledger\n\n");
        text.append(
            "Every history also holds what the ledger itself notes; nobody but the service reads it.\n\n"
        );
        AsyncApi.OF_THE_LEDGER.forEach((name, promise) ->
            text.append("- `").append(name).append("`: ").append(promise).append('\n')
        );
        text.append("\n## Documents\n\n");
        text.append("Personal data is in compacted topics of its own, where it can be erased.\n\n");
        Topics.DOCUMENTS.forEach(documents ->
            text
                .append("- `")
                .append(documents.topic())
                .append("`, keyed `")
                .append(documents.key())
                .append("`. ")
                .append(documents.promise())
                .append('\n')
        );
        Families.BY_TOPIC.forEach((topic, family) -> {
            text.append("\n## ").append(topic).append('\n');
            WireNames.of(family).forEach((name, event) -> {
                text.append("\n### ").append(name).append("\n\n");
                text.append(promises.getOrDefault(name, event.getSimpleName() + ".")).append("\n\n");
                List<String> listeners = Topics.listeners(name);
                if (!listeners.isEmpty()) {
                    text.append("Read by ").append(String.join(", ", listeners)).append(".\n\n");
                }
                for (RecordComponent component : event.getRecordComponents()) {
                    text.append("- `").append(component.getName()).append("`: ");
                    text.append(typeOf(component)).append('\n');
                }
                text.append("\n```json\n").append(Golden.text(name)).append("```\n");
            });
        });
        return text.toString();
    }

    private static String row(String topic) {
        List<String> readers = Topics.readers(topic);
        return "| `%s` | %s | %s |\n".formatted(
            topic,
            Topics.writer(topic),
            readers.isEmpty() ? "nobody else" : String.join(", ", readers)
        );
    }

    private static String typeOf(RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional = component
            .getAnnotatedType()
            .isAnnotationPresent(org.jspecify.annotations.Nullable.class);
        String name =
            type instanceof ParameterizedType list && list.getRawType() == List.class
                ? "list of " + words((Class<?>) list.getActualTypeArguments()[0])
                : words((Class<?>) type);
        return name + (optional ? ", or null" : "");
    }

    private static String words(Class<?> type) {
        if (!type.isEnum()) {
            return type.getSimpleName();
        }
        StringBuilder names = new StringBuilder();
        for (Object constant : type.getEnumConstants()) {
            names
                .append(names.isEmpty() ? "" : ", ")
                .append('`')
                .append(constant)
                .append('`');
        }
        return "one of " + names;
    }
}
