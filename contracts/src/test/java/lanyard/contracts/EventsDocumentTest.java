package lanyard.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/EVENTS.md} is written from the contracts: {@code -Dlanyard.write} writes it anew. */
class EventsDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/EVENTS.md");
    private static final Pattern JAVADOC_BEFORE_NAME = Pattern.compile(
        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@WireName\\(\"([^\"]+)\"\\)",
        Pattern.DOTALL
    );

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

    private static String document() throws IOException {
        Map<String, String> promises = promises();
        StringBuilder text = new StringBuilder(
            """
            # Events

            What the services tell each other and remember for ever. Every event is a CloudEvent in Kafka's binary mode:
            the type below is the header `ce_type`, the value is JSON. A type never changes but by new optional fields.
            No event holds personal data.

            This page is written from the contracts and their golden files; a test compares it with them.
            """
        );
        Families.BY_TOPIC.forEach((topic, family) -> {
            text.append("\n## ").append(topic).append('\n');
            WireNames.of(family).forEach((name, event) -> {
                text.append("\n### ").append(name).append("\n\n");
                text.append(promises.getOrDefault(name, event.getSimpleName() + ".")).append("\n\n");
                for (RecordComponent component : event.getRecordComponents()) {
                    text.append("- `").append(component.getName()).append("`: ");
                    text.append(typeOf(component)).append('\n');
                }
                text.append("\n```json\n").append(Golden.text(name)).append("```\n");
            });
        });
        return text.toString();
    }

    private static String typeOf(RecordComponent component) {
        Type type = component.getGenericType();
        boolean optional = component
            .getAnnotatedType()
            .isAnnotationPresent(org.jspecify.annotations.Nullable.class);
        String name =
            type instanceof ParameterizedType list && list.getRawType() == java.util.List.class
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

    private static SortedMap<String, String> promises() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Event.java")).toList()) {
                Matcher matcher = JAVADOC_BEFORE_NAME.matcher(Golden.read(file));
                while (matcher.find()) {
                    found.put(matcher.group(2), prose(matcher.group(1)));
                }
            }
        }
        return found;
    }

    /** The sentences of a Javadoc comment, in Markdown; parameters become sentences of their own. */
    private static String prose(String javadoc) {
        return javadoc
            .replaceAll("(?m)^\\s*\\*? ?", "")
            .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
            .replaceAll("\\s+", " ")
            .replaceAll(" @param (\\w+) ", "\n`$1`: ")
            .strip()
            .replace("\n", "\n\n");
    }
}
