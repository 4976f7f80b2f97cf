package lanyard.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import lanyard.ledger.JsonEvents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** {@code docs/asyncapi.yaml} is written from the contracts: {@code -Dlanyard.write} writes it anew. */
class AsyncApiDocumentTest {

    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
    private static final String SCHEMAS = "#/components/schemas/";
    /** Every text in quotes: some readers of YAML would take a bare day for something else. */
    private static final YAMLMapper YAML = YAMLMapper.builder()
        .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
        .disable(YAMLWriteFeature.SPLIT_LINES)
        .build();

    @BeforeAll
    static void write_it_if_asked() {
        Golden.writeMissingIfAsked();
        if (Golden.WRITE) {
            Golden.write(DOCUMENT, written());
        }
    }

    private static String written() {
        return YAML.writeValueAsString(AsyncApi.document());
    }

    private static JsonNode document() {
        return YAML.readTree(Golden.read(DOCUMENT));
    }

    @Test
    void the_document_says_what_the_contracts_say() {
        assertThat(DOCUMENT).as("write it with -Dlanyard.write").exists();
        assertThat(Golden.read(DOCUMENT)).as("write it anew with -Dlanyard.write").isEqualTo(written());
    }

    @Test
    void every_reference_leads_somewhere() {
        JsonNode document = document();
        List<String> references = document.findValuesAsString("$ref");
        assertThat(references).hasSizeGreaterThan(100);
        assertThat(references).allSatisfy(reference ->
            assertThat(document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse()
        );
    }

    static List<Path> goldenFiles() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void a_golden_file_fits_the_schema_of_its_event(Path golden) {
        JsonNode told = JsonEvents.JSON.readTree(Golden.read(golden));
        assertThat(schema(eventOf(golden)).validate(told)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("goldenFiles")
    void an_event_without_a_field_that_every_event_of_its_kind_has_does_not_fit(Path golden) {
        Schema schema = schema(eventOf(golden));
        ObjectNode told = (ObjectNode) JsonEvents.JSON.readTree(Golden.read(golden));
        for (JsonNode required : document().at("/components/schemas/" + eventOf(golden) + "/required")) {
            ObjectNode less = told.deepCopy();
            less.remove(required.asString());
            assertThat(schema.validate(less)).as(required.asString()).isNotEmpty();
        }
    }

    @Test
    void no_topic_has_two_writers() {
        JsonNode operations = document().path("operations");
        List<String> written = operations
            .valueStream()
            .filter(operation -> operation.path("action").asString().equals("send"))
            .map(operation -> operation.at("/channel/$ref").asString())
            .toList();
        assertThat(written).doesNotHaveDuplicates().hasSize(document().path("channels").size());
        assertThat(new TreeSet<>(operations.propertyNames())).allMatch(name ->
            Topics.SERVICES.contains(name.split("-")[0])
        );
    }

    private static String eventOf(Path golden) {
        return golden.getFileName().toString().replaceAll("(\\.v\\d+)\\..*", "$1");
    }

    /** The schema of one event, with those to which it refers. */
    private static Schema schema(String event) {
        ObjectNode root = JsonEvents.JSON.createObjectNode();
        root.put("$ref", SCHEMAS + event);
        root.set("$defs", document().at("/components/schemas"));
        JsonNode alone = JsonEvents.JSON.readTree(root.toString().replace(SCHEMAS, "#/$defs/"));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(alone);
    }
}
