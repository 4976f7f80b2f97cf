package lanyard.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the contracts' Javadoc says of every event, in Markdown. */
final class Promises {

    private static final Pattern JAVADOC_BEFORE_NAME = Pattern.compile(
        "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*@WireName\\(\"([^\"]+)\"\\)",
        Pattern.DOTALL
    );

    private Promises() {}

    static SortedMap<String, String> byWireName() {
        SortedMap<String, String> found = new TreeMap<>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith("Event.java")).toList()) {
                Matcher matcher = JAVADOC_BEFORE_NAME.matcher(Golden.read(file));
                while (matcher.find()) {
                    found.put(matcher.group(2), prose(matcher.group(1)));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return found;
    }

    /** The sentences of a Javadoc comment, in Markdown; parameters become sentences of their own. */
    private static String prose(String javadoc) {
        return javadoc
            .replaceAll("(?m)^\\s*\\*? ?", "")
            .replaceAll("\\{@(?:code|link) ([^}]+)}", "`$1`")
            .replaceAll("\\s+", " ")
            .replaceAll(" @param (\\w+) ", "\n`$1`: ")
            .strip()
            .replace("\n", "\n\n");
    }
}
