package lanyard.access.testing;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import lanyard.access.http.ApiExamples;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A committed OpenAPI document whose examples are tried. A test takes an example, sends it, and gives the answer back;
 * in the end, none is left.
 */
public final class DocumentedApi {

    /** What an example says of these is what happens; other values, such as ids, are new each time. */
    private static final Set<String> EQUAL_EVERY_TIME = Set.of("status", "verdict", "session", "name");

    private final JsonNode document;
    private final TreeMap<String, Example> left = new TreeMap<>();

    /** One call: {@code POST}, its path with everything filled in, and its body, if it has one. */
    public record Call(String method, String path, @Nullable String body) {}

    private record Example(String method, String path, JsonNode operation, int status) {}

    private DocumentedApi(JsonNode document) {
        this.document = document;
        document
            .path("paths")
            .properties()
            .forEach(path ->
                path
                    .getValue()
                    .properties()
                    .forEach(method -> {
                        JsonNode status = method.getValue().path(ApiExamples.EXTENSION).path("status");
                        if (!status.isMissingNode()) {
                            String name = method.getKey().toUpperCase(Locale.ROOT);
                            left.put(
                                name + " " + path.getKey(),
                                new Example(name, path.getKey(), method.getValue(), status.asInt())
                            );
                        }
                    })
            );
    }

    /** The one that is committed as {@code file}. */
    public static DocumentedApi of(Path file) {
        try {
            return new DocumentedApi(JsonMapper.shared().readTree(Files.readString(file)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * The example of {@code call}, such as {@code GET /api/gala/me/rsvp}.
     *
     * @param known values by field or parameter, in place of those in the example: what only this run knows
     */
    public Call example(String call, Map<String, String> known) {
        Example example = left.get(call);
        if (example == null) {
            throw new AssertionError("the document has no example of " + call + " that was not tried yet");
        }
        String path = example.path();
        for (JsonNode parameter : example.operation().path("parameters")) {
            String name = parameter.path("name").asString();
            path = path.replace(
                "{" + name + "}",
                known.getOrDefault(name, parameter.path("example").asString(""))
            );
        }
        JsonNode body = example.operation().at("/requestBody/content/application~1json/example");
        return new Call(example.method(), path, body.isMissingNode() ? null : with(known, body).toString());
    }

    /** Replaces fields wherever they are. */
    private static JsonNode with(Map<String, String> known, JsonNode body) {
        JsonNode copy = body.deepCopy();
        known.forEach((field, value) ->
            copy.findParents(field).forEach(parent -> ((ObjectNode) parent).put(field, value))
        );
        return copy;
    }

    /**
     * The service's answer to the example: it has the status that the document says, fits the schema, and has
     * everything that the example has.
     *
     * @throws AssertionError when it has not
     */
    public void answered(String call, int status, String answer) {
        Example example = left.remove(call);
        if (example == null) {
            throw new AssertionError(call + " was answered twice");
        }
        if (status != example.status()) {
            throw new AssertionError(
                call + ": " + status + " instead of " + example.status() + ": " + answer
            );
        }
        JsonNode contents = example
            .operation()
            .path("responses")
            .path(Integer.toString(status))
            .path("content");
        JsonNode content = contents.isEmpty() ? contents : contents.iterator().next();
        if (!content.has("example")) {
            return; // a picture, or nothing at all
        }
        JsonNode told = JsonMapper.shared().readTree(answer);
        List<String> wrong = new ArrayList<>(misfits(content.path("schema"), told));
        lacks("", content.path("example"), told, wrong);
        if (!wrong.isEmpty()) {
            throw new AssertionError(call + ": " + wrong + ": " + answer);
        }
    }

    private List<String> misfits(JsonNode schema, JsonNode told) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.set("allOf", JsonMapper.shared().createArrayNode().add(schema));
        root.set("$defs", document.at("/components/schemas"));
        JsonNode alone = JsonMapper.shared().readTree(
            root.toString().replace("\"#/components/schemas/", "\"#/$defs/")
        );
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(alone)
            .validate(told)
            .stream()
            .map(Object::toString)
            .toList();
    }

    /** Of a list the example shows the first elements. */
    private static void lacks(String where, JsonNode example, JsonNode told, List<String> wrong) {
        if (example.getNodeType() != told.getNodeType()) {
            wrong.add(where + " is " + told.getNodeType() + " and not " + example.getNodeType());
        } else if (example.isObject()) {
            example
                .properties()
                .forEach(field ->
                    lacks(where + "/" + field.getKey(), field.getValue(), told.path(field.getKey()), wrong)
                );
        } else if (example.isArray()) {
            for (int i = 0; i < example.size(); i++) {
                lacks(where + "/" + i, example.get(i), told.path(i), wrong);
            }
        } else if (
            EQUAL_EVERY_TIME.contains(where.substring(where.lastIndexOf('/') + 1)) && !example.equals(told)
        ) {
            wrong.add(where + " is " + told + " and not " + example);
        }
    }

    /** Examples that nobody tried. */
    public SortedSet<String> left() {
        return new TreeSet<>(left.keySet());
    }
}
