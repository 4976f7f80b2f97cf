package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/OPERATING.md} says of copies of the data directory. */
class BackupTest {

    private static final String REGISTRATIONS = "/api/registration/conferences/soc24-2/registrations";
    private static final String ADA = """
    {"name":"Ada","email":"ada@example.org","category":"DELEGATE","sessions":["dd-2.1"],"consentVersion":"1"}""";

    @TempDir
    Path directory;

    @Test
    void a_copy_of_what_was_stopped_is_the_same_conference_and_without_its_keys_nearly() throws IOException {
        Path data = directory.resolve("data");
        String cookie;
        try (RunningMachine lanyard = RunningMachine.on(data)) {
            HttpResponse<String> registered = lanyard.post(REGISTRATIONS, ADA);
            assertThat(registered.statusCode()).as(registered.body()).isEqualTo(201);
            cookie = registered.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        }

        Path copy = copy(data, "copy");
        try (RunningMachine lanyard = RunningMachine.on(copy)) {
            assertThat(nameOf(lanyard, cookie)).isEqualTo("Ada");
            assertThat(lanyard.post(REGISTRATIONS, ADA).statusCode())
                .as("her address is known")
                .isEqualTo(409);
        }

        Path bare = copy(copy, "bare");
        Files.delete(bare.resolve("kafka-accounts"));
        delete(bare.resolve("keys"));
        try (RunningMachine lanyard = RunningMachine.on(bare)) {
            // Keys of its own are made and published a moment after the start.
            Asking.until(() -> lanyard.get("/api/registration/me", "Cookie", cookie).statusCode() == 200);
            assertThat(nameOf(lanyard, cookie)).as("what was given out stays good").isEqualTo("Ada");
            assertThat(lanyard.post(REGISTRATIONS, ADA).statusCode())
                .as("her address is not known any more")
                .isEqualTo(201);
        }
    }

    private static String nameOf(RunningMachine lanyard, String cookie) {
        HttpResponse<String> me = lanyard.get("/api/registration/me", "Cookie", cookie);
        assertThat(me.statusCode()).as(me.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(me.body()).path("name").asString();
    }

    private Path copy(Path from, String name) throws IOException {
        Path to = directory.resolve(name);
        for (Path file : below(from)) {
            Files.copy(
                file,
                to.resolve(from.relativize(file).toString()),
                StandardCopyOption.COPY_ATTRIBUTES
            );
        }
        return to;
    }

    private static void delete(Path directory) throws IOException {
        for (Path file : below(directory).reversed()) {
            Files.delete(file);
        }
    }

    private static List<Path> below(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.toList();
        }
    }
}
