package lanyard.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where pictures of the pages are kept as build artefacts. */
final class Screenshots {

    private Screenshots() {}

    static Path file(String name) {
        try {
            return Files.createDirectories(Path.of("target", "screenshots")).resolve(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
