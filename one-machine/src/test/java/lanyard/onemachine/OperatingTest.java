package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** The page about operating names every setting and argument that there is, and none that there is not. */
class OperatingTest {

    private static final Path PAGE = Path.of("../docs/OPERATING.md");

    private static SortedSet<String> firstColumn(String pattern) throws IOException {
        return Pattern.compile("(?m)^\\| `(" + pattern + ")` +\\|")
            .matcher(Files.readString(PAGE))
            .results()
            .map(row -> row.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_setting_that_there_is_is_explained() throws Exception {
        assertThat(firstColumn("lanyard\\.[a-z.-]+")).isEqualTo(settings());
    }

    @Test
    void every_argument_of_one_machine_is_explained() throws IOException {
        SortedSet<String> arguments = Pattern.compile("(?m)^ *(--[a-z-]+=?)")
            .matcher(Arguments.USAGE)
            .results()
            .map(argument -> argument.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
        arguments.remove("--some");
        assertThat(arguments).hasSizeGreaterThan(5);
        assertThat(firstColumn("--[a-z-]+=?")).isEqualTo(arguments);
    }

    private static SortedSet<String> settings() throws ClassNotFoundException {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        SortedSet<String> settings = new TreeSet<>();
        for (var found : scanner.findCandidateComponents("lanyard")) {
            Class<?> record = Class.forName(found.getBeanClassName());
            collect(record.getAnnotation(ConfigurationProperties.class).value(), record, settings);
        }
        assertThat(settings).contains("lanyard.kafka.partitions", "lanyard.registration.keys");
        return settings;
    }

    private static void collect(String prefix, Class<?> record, Set<String> settings) {
        for (RecordComponent component : record.getRecordComponents()) {
            String dashed = component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            String name = ConfigurationPropertyName.of(prefix).append(dashed).toString();
            if (component.getType().isRecord()) {
                collect(name, component.getType(), settings);
            } else {
                settings.add(name);
            }
        }
    }
}
