package lanyard.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks for what somebody told, however it was written down: as it is, in JSON of ASCII alone, in an address. */
final class Traces {

    private final List<String> forms;

    Traces(String told) {
        this.forms = Stream.of(
            told,
            escaped(told, "\\u%04x"),
            escaped(told, "\\u%04X"),
            URLEncoder.encode(told, StandardCharsets.UTF_8)
        )
            .distinct()
            .toList();
    }

    private static String escaped(String told, String form) {
        return told
            .chars()
            .mapToObj(letter -> letter < 128 ? Character.toString(letter) : form.formatted(letter))
            .collect(Collectors.joining());
    }

    boolean areIn(String text) {
        return forms.stream().anyMatch(text::contains);
    }

    /** Whether any byte of any file there is of it; also while files come and go, so that it is looked at again. */
    boolean areBelow(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            return all.stream().anyMatch(this::areInFile);
        } catch (IOException | UncheckedIOException changed) {
            return true;
        }
    }

    private boolean areInFile(Path file) {
        try {
            String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
            return forms
                .stream()
                .map(form -> new String(form.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .anyMatch(bytes::contains);
        } catch (NoSuchFileException cleaned) {
            return false;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + file, failed);
        }
    }
}
