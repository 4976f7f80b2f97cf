package lanyard.journeys.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Dockerfile, read as far as its rules need it. */
record Dockerfile(Map<String, String> arguments, List<Stage> stages) {
    private static final Pattern ARGUMENT = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern FROM = Pattern.compile("(\\S+)(?: AS (\\S+))?");
    private static final Pattern TAGGED = Pattern.compile("\\S+:(?!latest$)[\\w.-]+");
    private static final Pattern NOT_ROOT = Pattern.compile("[1-9]\\d*(:[1-9]\\d*)?");

    record Instruction(String name, String rest) {}

    /** @param name empty when it has none */
    record Stage(String from, String name, List<Instruction> instructions) {
        Stream<String> all(String instruction) {
            return instructions
                .stream()
                .filter(each -> each.name().equals(instruction))
                .map(Instruction::rest);
        }
    }

    static Dockerfile read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static Dockerfile parse(String text) {
        Map<String, String> arguments = new LinkedHashMap<>();
        List<Stage> stages = new ArrayList<>();
        String joined = text.replaceAll("(?m)^\\s*#.*\n", "").replaceAll("\\\\\n\\s*", " ");
        for (String line : joined
            .lines()
            .map(String::strip)
            .filter(l -> !l.isEmpty())
            .toList()) {
            String[] parts = line.split("\\s+", 2);
            String name = parts[0].toUpperCase(Locale.ROOT);
            if (name.equals("FROM")) {
                Matcher from = FROM.matcher(parts[1]);
                if (!from.matches()) {
                    throw new IllegalArgumentException(line);
                }
                stages.add(
                    new Stage(from.group(1), from.group(2) == null ? "" : from.group(2), new ArrayList<>())
                );
            } else if (stages.isEmpty() && name.equals("ARG")) {
                String[] argument = parts[1].split("=", 2);
                arguments.put(argument[0], argument.length == 2 ? argument[1] : "");
            } else {
                stages.getLast().instructions().add(new Instruction(name, parts[1]));
            }
        }
        return new Dockerfile(arguments, stages);
    }

    Optional<Stage> stage(String name) {
        return stages
            .stream()
            .filter(stage -> stage.name().equals(name))
            .findFirst();
    }

    /** Of the stage itself, or of the nearest that it is made from. */
    Optional<String> last(Stage stage, String instruction) {
        return stage
            .all(instruction)
            .reduce((_, second) -> second)
            .or(() -> stage(stage.from()).flatMap(below -> last(below, instruction)));
    }

    /** Base images that can be named at build time. */
    List<String> images() {
        return arguments
            .keySet()
            .stream()
            .filter(name -> name.endsWith("_IMAGE"))
            .toList();
    }

    /** What is wrong with it, whatever is built from it. */
    List<String> complaints(Path context) {
        List<String> complaints = new ArrayList<>();
        List<String> before = new ArrayList<>(List.of("scratch"));
        for (Stage stage : stages) {
            String from = stage.from();
            Matcher argument = ARGUMENT.matcher(from);
            if (argument.matches()) {
                String value = arguments.get(argument.group(1));
                if (value == null) {
                    complaints.add("FROM " + from + ": no such argument above the first stage");
                } else if (!before.contains(value) && !TAGGED.matcher(value).matches()) {
                    complaints.add(argument.group(1) + "=" + value + ": no version");
                }
            } else if (!before.contains(from)) {
                complaints.add("FROM " + from + ": neither an argument nor a stage above");
            }
            stage.all("COPY").forEach(copy -> complaints.addAll(copied(copy, before, context)));
            before.add(stage.name());
        }
        return complaints;
    }

    /** What is wrong with a stage that containers are started from. */
    List<String> complaintsOf(Stage stage) {
        List<String> complaints = new ArrayList<>();
        String user = last(stage, "USER").orElse("root");
        if (!NOT_ROOT.matcher(user).matches()) {
            complaints.add("USER " + user + ": not a number other than root's");
        }
        if (!last(stage, "HEALTHCHECK").orElse("NONE").contains("CMD [")) {
            complaints.add("no HEALTHCHECK that runs a program");
        }
        if (!last(stage, "ENTRYPOINT").orElse("").startsWith("[")) {
            complaints.add("no ENTRYPOINT that gets the signals itself");
        }
        return complaints;
    }

    private static List<String> copied(String copy, List<String> stages, Path context) {
        List<String> words = new ArrayList<>(List.of(copy.split("\\s+")));
        words.removeLast();
        if (words.getFirst().startsWith("--from=")) {
            String from = words.getFirst().substring("--from=".length());
            return stages.contains(from) ? List.of() : List.of("COPY --from=" + from + ": no stage above");
        }
        // A jar in target is there after a build only, and which module's is an argument.
        return words
            .stream()
            .filter(path -> !path.contains("/target/") && !Files.exists(context.resolve(path)))
            .map(path -> "COPY " + path + ": not there")
            .toList();
    }
}
