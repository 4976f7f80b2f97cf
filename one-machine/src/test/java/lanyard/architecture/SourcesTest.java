package lanyard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SourcesTest {

    @Test
    void no_switch_over_a_sealed_type_has_a_default() throws IOException {
        List<Path> sources = Sources.main();
        assertThat(sources).hasSizeGreaterThan(100);
        assertThat(Sources.defaultsOverSealedTypes(Sources.files(sources))).isEmpty();
    }

    @Test
    void a_default_over_a_sealed_type_is_seen_and_others_are_not() throws IOException {
        String planted = """
        class Planted {
            sealed interface Shape {}
            record Circle() implements Shape {}
            record Square() implements Shape {}
            int sides(Shape shape) {
                return switch (shape) {
                    case Square _ -> 4;
                    default -> 0;
                };
            }
            void tell(lanyard.ledger.NotAnswered why) {
                switch (why) {
                    case lanyard.ledger.NotAnswered.Frozen _ -> {}
                    case null, default -> {}
                }
            }
            int all(Shape shape) {
                return switch (shape) {
                    case Square _ -> 4;
                    case Circle _ -> 0;
                };
            }
            int open(Object anything) {
                return switch (anything) {
                    case Square _ -> 4;
                    default -> 0;
                };
            }
        }
        """;
        assertThat(
            Sources.defaultsOverSealedTypes(List.of(Sources.inMemory("Planted.java", planted)))
        ).containsExactly("/Planted.java:8", "/Planted.java:14");
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() throws IOException {
        Set<Path> packages = Sources.main().stream().map(Path::getParent).collect(Collectors.toSet());
        assertThat(packages).allSatisfy(directory -> {
            Path description = directory.resolve("package-info.java");
            assertThat(description).exists();
            assertThat(Files.readString(description)).contains("/**", "@NullMarked");
        });
    }
}
