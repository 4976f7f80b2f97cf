package lanyard.journeys;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The door's pages in a place of their own, where they can be replaced by newer ones while the service runs. */
final class NewerPages {

    private static final String PAGES = "lanyard/checkin/web";

    private final Path pages;
    private final String classPath;

    private NewerPages(Path pages, String classPath) {
        this.pages = pages;
        this.classPath = classPath;
    }

    /** @param folder empty, to which checkin-service is copied */
    static NewerPages in(Path folder) {
        List<String> entries = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator));
        String classPath = entries
            .stream()
            .map(entry -> copied(Path.of(entry), folder) ? folder.toString() : entry)
            .collect(Collectors.joining(File.pathSeparator));
        return new NewerPages(folder.resolve(PAGES), classPath);
    }

    /** With the copy in the place of what was copied. */
    String classPath() {
        return classPath;
    }

    /** From now on the service has a newer page and a newer service worker that keeps it. */
    void publish(String mark) {
        change(pages.resolve("index.html"), page ->
            page.replace("<head>", "<head><meta name=\"edition\" content=\"" + mark + "\">")
        );
        change(pages.resolve("sw.js"), worker ->
            worker.replaceAll("url:\\s*\"index.html\",\\s*revision:\\s*\"", "$0" + mark)
        );
    }

    private static boolean copied(Path entry, Path folder) {
        try {
            if (Files.isDirectory(entry.resolve(PAGES))) {
                copy(entry, folder);
                return true;
            }
            if (!entry.toString().endsWith(".jar") || !Files.exists(entry)) {
                return false;
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + entry.toUri()), Map.of())) {
                Path root = jar.getPath("/");
                if (!Files.isDirectory(root.resolve(PAGES))) {
                    return false;
                }
                copy(root, folder);
                return true;
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot copy " + entry, failed);
        }
    }

    /** Without what was compressed: that would still be the older one. */
    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : (Iterable<Path>) all::iterator) {
                Path copy = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(copy);
                } else if (!each.toString().endsWith(".br")) {
                    Files.copy(each, copy);
                }
            }
        }
    }

    private static void change(Path file, UnaryOperator<String> how) {
        try {
            String before = Files.readString(file);
            String after = how.apply(before);
            if (after.equals(before)) {
                throw new AssertionError("nothing to change in " + file);
            }
            Files.writeString(file, after);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
