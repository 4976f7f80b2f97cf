package lanyard.access.http;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a service's examples into its OpenAPI document. They are kept in {@code examples.json} beside the service's
 * module, by method and path, and a test sends each to the running service
 * ({@link lanyard.access.testing.DocumentedApi}).
 */
public final class ApiExamples implements OpenApiCustomizer {

    /** In the document, which examples there are, and what the answer's status is. */
    public static final String EXTENSION = "x-lanyard-example";

    /**
     * @param summary what happens
     * @param parameters of the path, by name
     * @param request body; null for a request without
     * @param answer body, or the part of it that matters; null when it is not JSON
     */
    private record Example(
        String summary,
        Map<String, String> parameters,
        @Nullable Object request,
        int status,
        @Nullable Object answer
    ) {}

    private final Class<?> module;

    private ApiExamples(Class<?> module) {
        this.module = module;
    }

    /** The examples beside {@code module}; they are read when somebody asks for the document. */
    public static ApiExamples of(Class<?> module) {
        return new ApiExamples(module);
    }

    private Map<String, Example> examples() {
        try (InputStream file = module.getResourceAsStream("examples.json")) {
            return JsonMapper.shared().readValue(file, new TypeReference<TreeMap<String, Example>>() {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @throws IllegalStateException when there is an example of what the service does not do */
    @Override
    public void customise(OpenAPI document) {
        examples().forEach((call, example) -> {
            String[] parts = call.split(" ", 2);
            PathItem path = document.getPaths().get(parts[1]);
            Operation operation =
                path == null ? null : path.readOperationsMap().get(PathItem.HttpMethod.valueOf(parts[0]));
            if (operation == null) {
                throw new IllegalStateException("an example of " + call + ", which is not there");
            }
            put(example, operation);
        });
    }

    private static void put(Example example, Operation operation) {
        operation.setSummary(example.summary());
        operation.addExtension(EXTENSION, Map.of("status", example.status()));
        if (operation.getParameters() != null) {
            for (Parameter parameter : operation.getParameters()) {
                String value = example.parameters().get(parameter.getName());
                if (value != null) {
                    parameter.setExample(value);
                }
            }
        }
        if (example.request() != null) {
            put(example.request(), operation.getRequestBody().getContent());
        }
        if (example.answer() != null) {
            ApiResponse answer = operation.getResponses().get(Integer.toString(example.status()));
            if (answer == null) {
                throw new IllegalStateException(example.summary() + ": is not answered " + example.status());
            }
            put(example.answer(), answer.getContent());
        }
    }

    private static void put(Object example, Content content) {
        content.values().forEach(body -> body.setExample(example));
    }
}
