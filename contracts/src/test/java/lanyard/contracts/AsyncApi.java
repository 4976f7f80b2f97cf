package lanyard.contracts;

import static lanyard.contracts.JsonSchemas.ordered;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import lanyard.contracts.Topics.Documents;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.LogRecord.Types;

/** The topics as an AsyncAPI 3.0 document: what is written from the contracts. */
final class AsyncApi {

    /** What the ledger itself writes into every history; nobody but the service's own instances needs it. */
    static final SortedMap<String, String> OF_THE_LEDGER = new TreeMap<>(
        Map.of(
            Types.REFUSED,
            "A command was refused, for this reason.",
            Types.UNCHANGED,
            "A command changed nothing.",
            Types.POSITIONS,
            "Only says how far the other services' histories were read.",
            Types.SKIPPED,
            "An organiser had an unreadable record passed over, the one with this sequence.",
            Types.LED,
            "An instance leads the partition from here on. Its sequence is 0: it is no part of the history."
        )
    );

    private final JsonSchemas schemas = new JsonSchemas();
    private final Map<String, Object> channels = new LinkedHashMap<>();
    private final Map<String, Object> operations = new LinkedHashMap<>();
    private final Map<String, Object> messages = new LinkedHashMap<>();

    static Map<String, Object> document() {
        return new AsyncApi().build();
    }

    private Map<String, Object> build() {
        SortedMap<String, String> promises = Promises.byWireName();
        Families.BY_TOPIC.forEach((topic, family) -> {
            List<String> told = new ArrayList<>();
            WireNames.of(family).forEach((name, event) -> {
                told.add(name);
                messages.put(name, event(topic, name, event, promises.getOrDefault(name, name)));
            });
            told.addAll(OF_THE_LEDGER.keySet());
            channels.put(
                topic,
                channel(
                    topic,
                    told,
                    "The history of " + Topics.writer(topic) + "-service, for ever. No personal data.",
                    ordered("cleanup.policy", List.of("delete"), "retention.ms", -1, "retention.bytes", -1)
                )
            );
            operations(topic);
        });
        OF_THE_LEDGER.forEach((name, promise) -> messages.put(name, ledgers(name, promise)));
        for (Documents documents : Topics.DOCUMENTS) {
            messages.put(documents.topic(), document(documents));
            channels.put(
                documents.topic(),
                channel(
                    documents.topic(),
                    List.of(documents.topic()),
                    documents.promise() + " A record without a value erases.",
                    ordered("cleanup.policy", List.of("compact"))
                )
            );
            operations(documents.topic());
        }
        return ordered(
            "asyncapi",
            "3.0.0",
            "info",
            ordered(
                "title",
                "Lanyard",
                "version",
                "1",
                "description",
                "What the three services tell each other over Kafka. Events are CloudEvents 1.0 in Kafka's binary" +
                    " mode. A conference sits in the same partition of every topic. Nobody writes the topics of" +
                    " another service. Written from the contracts by a test; EVENTS.md beside it says the same in" +
                    " words.",
                "license",
                ordered("name", "Apache-2.0")
            ),
            "defaultContentType",
            "application/json",
            "channels",
            channels,
            "operations",
            operations,
            "components",
            ordered("messages", messages, "schemas", allSchemas())
        );
    }

    private Map<String, Object> allSchemas() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("EventHeaders", eventHeaders());
        all.putAll(schemas.byName());
        return all;
    }

    private static Map<String, Object> channel(
        String topic,
        List<String> told,
        String description,
        Map<String, Object> configuration
    ) {
        Map<String, Object> references = new LinkedHashMap<>();
        told.forEach(name -> references.put(name, ordered("$ref", "#/components/messages/" + name)));
        return ordered(
            "address",
            topic,
            "description",
            description,
            "messages",
            references,
            "bindings",
            ordered(
                "kafka",
                ordered("topic", topic, "topicConfiguration", configuration, "bindingVersion", "0.5.0")
            )
        );
    }

    private void operations(String topic) {
        String writer = Topics.writer(topic);
        operations.put(writer + "-writes-" + topic, operation("send", topic, writer));
        for (String reader : Topics.readers(topic)) {
            operations.put(reader + "-reads-" + topic, operation("receive", topic, reader));
        }
    }

    private static Map<String, Object> operation(String action, String topic, String service) {
        return ordered(
            "action",
            action,
            "channel",
            ordered("$ref", "#/channels/" + topic),
            "tags",
            List.of(ordered("name", service))
        );
    }

    private Map<String, Object> event(String topic, String name, Class<?> event, String promise) {
        List<Object> examples = new ArrayList<>();
        for (Path golden : Golden.variants(name)) {
            examples.add(
                ordered(
                    "name",
                    golden.getFileName().toString(),
                    "payload",
                    JsonEvents.JSON.readValue(Golden.read(golden), Object.class)
                )
            );
        }
        return ordered(
            "name",
            name,
            "summary",
            promise.lines().findFirst().orElse(name),
            "description",
            promise,
            "headers",
            headersOf(name, "/lanyard/" + Topics.writer(topic)),
            "payload",
            schemas.of(name, event),
            "bindings",
            key("the conference, or `installation`"),
            "examples",
            examples
        );
    }

    private static Map<String, Object> ledgers(String name, String promise) {
        Map<String, Object> fields = switch (name) {
            case Types.REFUSED -> ordered("reason", ordered("type", "string"));
            case Types.SKIPPED -> ordered("sequence", ordered("type", "integer", "format", "int64"));
            case Types.LED -> ordered(
                "term",
                ordered("type", "integer", "format", "int64"),
                "address",
                ordered("type", "string")
            );
            default -> ordered();
        };
        Map<String, Object> payload = ordered("type", "object");
        if (!fields.isEmpty()) {
            payload.put("required", List.copyOf(fields.keySet()));
            payload.put("properties", fields);
        }
        return ordered(
            "name",
            name,
            "summary",
            promise,
            "headers",
            ordered(
                "allOf",
                List.of(
                    ordered("$ref", "#/components/schemas/EventHeaders"),
                    ordered("properties", ordered("ce_type", ordered("const", name)))
                )
            ),
            "payload",
            payload,
            "bindings",
            key("the conference, or `installation`")
        );
    }

    private Map<String, Object> document(Documents documents) {
        Class<?> document = documents.document();
        return ordered(
            "name",
            documents.topic(),
            "summary",
            documents.promise(),
            "payload",
            document == null ? ordered("type", "object") : schemas.of(document.getSimpleName(), document),
            "bindings",
            key("`" + documents.key() + "`")
        );
    }

    private static Map<String, Object> headersOf(String name, String source) {
        return ordered(
            "allOf",
            List.of(
                ordered("$ref", "#/components/schemas/EventHeaders"),
                ordered(
                    "properties",
                    ordered("ce_type", ordered("const", name), "ce_source", ordered("const", source))
                )
            )
        );
    }

    private static Map<String, Object> key(String meaning) {
        return ordered(
            "kafka",
            ordered("key", ordered("type", "string", "description", meaning), "bindingVersion", "0.5.0")
        );
    }

    /** As {@code lanyard.ledger.kafka.Wire} writes them; every header is text in UTF-8. */
    private static Map<String, Object> eventHeaders() {
        return ordered(
            "type",
            "object",
            "required",
            List.of(
                "ce_specversion",
                "ce_id",
                "ce_source",
                "ce_subject",
                "ce_type",
                "ce_time",
                "ce_sequence",
                "content-type"
            ),
            "properties",
            ordered(
                "ce_specversion",
                ordered("const", "1.0"),
                "ce_id",
                text("history and sequence, such as `soc24-2-17`"),
                "ce_source",
                text("`/lanyard/` and the service that wrote it"),
                "ce_subject",
                text("the history: a conference, or `installation`"),
                "ce_type",
                text("what happened"),
                "ce_time",
                ordered("type", "string", "format", "date-time", "description", "conference time"),
                "ce_sequence",
                text("counts the history's records from 1 without gaps, in decimal digits"),
                "content-type",
                ordered("const", "application/json"),
                "lanyard_command",
                text("the command behind it: key, fingerprint and how long both are remembered"),
                "lanyard_actor",
                text("who commanded it: a kind and an id, no name"),
                "lanyard_seen",
                text("how far the other services' histories had been read"),
                "lanyard_optional",
                text("`true` when a reader that does not know the type may pass over it")
            )
        );
    }

    private static Map<String, Object> text(String meaning) {
        return ordered("type", "string", "description", meaning);
    }
}
