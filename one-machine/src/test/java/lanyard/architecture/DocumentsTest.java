package lanyard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The documents name only what exists: links and paths resolve, tests that guard a decision are there, and decisions
 * have their four parts. What README's two commands do is tried by {@code .ci/run}, which takes them from README itself.
 */
class DocumentsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Set<String> NOT_OURS = Set.of(
        ".git",
        "node_modules",
        "target",
        "lanyard-data",
        "generated"
    );
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    /** Something below a folder of the house, `…` standing for folders left out. */
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(?:/(?:[\\w.-]+|…))+/?|[\\w-]+\\.java");
    private static final Pattern TEST_METHOD = Pattern.compile(
        "(\\w+(?:Test|Specification|Ordeal|Journey))(?:\\.(?!java)(\\w+))?"
    );

    private static final List<Path> FILES = files();

    static Stream<Path> documents() {
        return FILES.stream().filter(file -> file.toString().endsWith(".md"));
    }

    static Stream<Path> decisions() {
        return documents().filter(file -> file.startsWith("docs/adr"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_link_leads_somewhere(Path document) throws IOException {
        assertThat(links(document)).allSatisfy(link ->
            assertThat(ROOT.resolve(document).resolveSibling(link)).as(link).exists()
        );
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_path_that_is_named_exists(Path document) throws IOException {
        assertThat(paths(Files.readString(ROOT.resolve(document)))).allSatisfy(path ->
            assertThat(FILES).as(path).anyMatch(isNamed(path))
        );
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void a_decision_has_its_parts_and_a_guard_that_exists(Path decision) throws IOException {
        String text = Files.readString(ROOT.resolve(decision));
        assertThat(text).startsWith("# ").contains("**Context.**", "**Decision.**", "**Consequences.**");
        String guard = text.substring(text.indexOf("**Guarded by**") + 1);
        assertThat(text).contains("**Guarded by**");
        List<MatchResult> tests = TEST_METHOD.matcher(guard).results().toList();
        assertThat(tests.size() + paths(guard).size())
            .as("tests or paths that are named")
            .isPositive();
        for (MatchResult test : tests) {
            List<Path> sources = FILES.stream()
                .filter(isNamed(test.group(1) + ".java"))
                .toList();
            assertThat(sources).as(test.group()).hasSize(1);
            if (test.group(2) != null) {
                assertThat(Files.readString(ROOT.resolve(sources.getFirst()))).contains(
                    "void " + test.group(2) + "("
                );
            }
        }
    }

    @Test
    void continuous_integration_runs_what_README_says() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(readme).containsSubsequence("## Run it", "```\nmvn ", "## Test it", "```\nmvn ");
        assertThat(Files.readString(ROOT.resolve(".ci/run"))).contains(
            "command_under \"Run it\"",
            "command_under \"Test it\""
        );
    }

    @ParameterizedTest
    @ValueSource(strings = { "ledger/…/NoSuchThing.java", "docs/nothing.md", "NoSuchThing.java" })
    void a_path_that_does_not_exist_is_noticed(String path) {
        assertThat(paths("See `" + path + "`.")).containsExactly(path);
        assertThat(FILES).noneMatch(isNamed(path));
    }

    private static List<String> links(Path document) throws IOException {
        return LINK.matcher(Files.readString(ROOT.resolve(document)))
            .results()
            .map(link -> link.group(1))
            .filter(link -> !link.contains("://"))
            .toList();
    }

    /** Paths in code marks whose first folder is one of the house's, and Java files by their bare names. */
    private static List<String> paths(String text) {
        return CODE.matcher(text)
            .results()
            .map(code -> code.group(1))
            .filter(code -> PATH.matcher(code).matches())
            .filter(code -> !code.contains("/") || Files.exists(ROOT.resolve(code.replaceFirst("/.*", ""))))
            .filter(code -> !code.startsWith("lanyard-data"))
            .toList();
    }

    private static Predicate<Path> isNamed(String path) {
        String glob = path.contains("/") ? path.replaceFirst("/$", "").replace("…", "**") : "**/" + path;
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:{" + glob + "," + glob + "/**}");
        return matcher::matches;
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(
                ROOT,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                        return NOT_OURS.contains(directory.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        files.add(ROOT.relativize(file));
                        return FileVisitResult.CONTINUE;
                    }
                }
            );
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return files;
    }
}
