package lanyard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lanyard.checkin.CheckinModel;
import lanyard.gala.GalaModel;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.ForeignSource;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Model;
import lanyard.registration.RegistrationModel;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The documents about events say of every topic and every event who reads it: here the services are asked. */
class ToldTest {

    private static final Path GOLDEN = Path.of("../contracts/src/test/resources/golden");
    private static final Path EVENTS = Path.of("../docs/EVENTS.md");
    private static final Path ASYNC_API = Path.of("../docs/asyncapi.yaml");
    private static final Pattern EVENT = Pattern.compile("(?m)^### (\\S+)$");
    private static final Pattern READ_BY = Pattern.compile("(?m)^Read by (.+)\\.$");

    private static final Map<String, Model<?, ?, ?>> MODELS = Map.of(
        "registration",
        RegistrationModel.get(),
        "checkin",
        CheckinModel.get(),
        "gala",
        GalaModel.get()
    );

    @Test
    void the_events_that_a_service_acts_upon_are_the_ones_of_which_the_document_says_so() throws Exception {
        SortedMap<String, SortedSet<String>> acted = new TreeMap<>();
        try (Stream<Path> golden = Files.list(GOLDEN)) {
            for (Path file : golden.toList()) {
                String event = file.getFileName().toString().replaceAll("(\\.v\\d+)\\..*", "$1");
                MODELS.forEach((service, model) -> {
                    if (actsUpon(model, event, file)) {
                        acted.computeIfAbsent(event, _ -> new TreeSet<>()).add(service);
                    }
                });
            }
        }
        assertThat(said()).isEqualTo(acted);
    }

    private static boolean actsUpon(Model<?, ?, ?> model, String event, Path golden) {
        return model
            .sources()
            .stream()
            .anyMatch(source -> isCommand(source, event, golden));
    }

    private static <F> boolean isCommand(ForeignSource<F, ?> source, String event, Path golden) {
        if (!event.startsWith("lanyard." + source.name() + ".")) {
            return false;
        }
        try {
            F told = source.codec().decode(event, Files.readAllBytes(golden));
            return source.translation().toCommand(new HistoryId("soc24-2"), told).isPresent();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SortedMap<String, SortedSet<String>> said() throws IOException {
        SortedMap<String, SortedSet<String>> said = new TreeMap<>();
        String text = Files.readString(EVENTS);
        for (String part : text.split("(?m)^(?=### )")) {
            var event = EVENT.matcher(part);
            var readers = READ_BY.matcher(part);
            if (event.find() && readers.find()) {
                said.put(event.group(1), new TreeSet<>(List.of(readers.group(1).split(", "))));
            }
        }
        return said;
    }

    @Test
    @SuppressWarnings("unchecked")
    void every_topic_is_written_and_read_by_those_whom_the_document_names() throws Exception {
        Map<String, Object> document = new Yaml().load(Files.readString(ASYNC_API));
        SortedSet<String> expected = new TreeSet<>();
        MODELS.forEach((service, model) -> {
            expected.add(service + "-writes-lanyard." + service + ".events");
            topics(model.ownDocuments()).forEach(topic -> expected.add(service + "-writes-" + topic));
            model.sources().forEach(source -> expected.add(service + "-reads-" + source.topic()));
            topics(model.foreignDocuments()).forEach(topic -> expected.add(service + "-reads-" + topic));
        });
        assertThat(new TreeSet<>(((Map<String, Object>) document.get("operations")).keySet())).isEqualTo(
            expected
        );
    }

    private static List<String> topics(List<DocumentTopic<?>> documents) {
        return documents.stream().<String>map(DocumentTopic::name).toList();
    }
}
