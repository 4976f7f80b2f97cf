package lanyard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Looks for violations of accessibility rules with axe-core, which npm installed for the web parts. */
final class Axe {

    private static final Path SCRIPT = Path.of("..", "node_modules", "axe-core", "axe.min.js");

    private Axe() {}

    /** @param name of what is shown, to find its picture by */
    static void findsNothingWrongOn(Page page, String name) {
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            try {
                page.evaluate(Files.readString(SCRIPT));
            } catch (IOException missing) {
                throw new UncheckedIOException(
                    "axe-core is not installed; the web build installs it",
                    missing
                );
            }
        }
        Object violations = page.evaluate(
            """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.map(
              v => v.id + ': ' + v.help + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', '))"""
        );
        assertThat((List<?>) violations)
            .as("axe on " + name + ", " + page.url())
            .isEmpty();
    }
}
