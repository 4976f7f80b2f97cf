package lanyard.registration.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The fields of one mapping in a YAML file. Reading goes on after a mistake, so that all mistakes are found at once; a
 * field that is missing or malformed reads as nothing.
 */
final class YamlFields {

    private static final int LONGEST_TEXT = 2_000;

    private final int line;
    private final Map<String, Node> values = new TreeMap<>();
    private final Set<String> asked = new HashSet<>();
    private final Map<String, Integer> keyLines = new TreeMap<>();
    private final SortedSet<ProgrammeProblem> problems;

    YamlFields(Node node, SortedSet<ProgrammeProblem> problems) {
        this.line = lineOf(node);
        this.problems = problems;
        if (!(node instanceof MappingNode mapping)) {
            problems.add(new ProgrammeProblem(line, "this should be fields with values"));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                keyLines.put(key.getValue(), lineOf(key));
                if (values.put(key.getValue(), tuple.getValueNode()) != null) {
                    problem(lineOf(key), quoted(key.getValue()) + " stands here twice");
                }
            }
        }
    }

    int line() {
        return line;
    }

    int lineOf(String field) {
        Node value = values.get(field);
        return value == null ? line : lineOf(value);
    }

    Optional<String> text(String field) {
        Optional<String> text = optionalText(field);
        if (text.isEmpty() && !values.containsKey(field)) {
            problem(line, quoted(field) + " is missing");
        }
        return text;
    }

    Optional<String> optionalText(String field) {
        Node node = ask(field);
        if (node == null) {
            return Optional.empty();
        }
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isBlank()) {
            problem(lineOf(node), quoted(field) + " should be a text");
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (
            text.length() > LONGEST_TEXT || text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')
        ) {
            problem(lineOf(node), quoted(field) + " is too long or has control characters");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    OptionalInt number(String field) {
        Optional<Integer> number = parsed(field, Integer::valueOf, "should be a whole number");
        return number.map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    /** @param otherwise what to say when {@code parse} throws */
    <T> Optional<T> parsed(String field, Function<String, T> parse, String otherwise) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(parse.apply(text));
            } catch (RuntimeException malformed) {
                problem(lineOf(field), quoted(field) + " " + otherwise);
                return Optional.empty();
            }
        });
    }

    List<YamlFields> list(String field) {
        Node node = ask(field);
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            problem(node == null ? line : lineOf(node), quoted(field) + " should be a list");
            return List.of();
        }
        List<YamlFields> items = new ArrayList<>();
        sequence.getValue().forEach(item -> items.add(new YamlFields(item, problems)));
        return items;
    }

    /** Says which fields nobody asked for: most often they are misspelt. */
    void nothingElse() {
        keyLines.forEach((field, at) -> {
            if (!asked.contains(field)) {
                problem(at, quoted(field) + " is not a field of a programme");
            }
        });
    }

    void problem(int at, String message) {
        problems.add(new ProgrammeProblem(at, message));
    }

    private @Nullable Node ask(String field) {
        asked.add(field);
        return values.get(field);
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    static String quoted(String text) {
        return "“" + (text.length() <= 60 ? text : text.substring(0, 60) + "…") + "”";
    }
}
