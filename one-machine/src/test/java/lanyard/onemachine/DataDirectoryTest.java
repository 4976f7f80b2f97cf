package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    Path directory;

    @Test
    void is_made_for_its_owner_alone_and_found_again() throws Exception {
        Path data = directory.resolve("some/where");
        DataDirectory.open(data).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data))).isEqualTo("rwx------");
        Files.createDirectory(data.resolve("kafka"));
        DataDirectory.open(data).close();
    }

    @Test
    void is_used_by_one_at_a_time() {
        try (DataDirectory _ = DataDirectory.open(directory)) {
            assertCannotOpen(directory, "The data in " + directory + " is in use by process ");
        }
        DataDirectory.open(directory).close();
    }

    @Test
    void of_a_newer_version_is_left_alone() throws Exception {
        DataDirectory.open(directory).close();
        Files.writeString(directory.resolve("format"), "2\n");
        assertCannotOpen(directory, "was written by a newer Lanyard (format 2; this one knows 1)");
    }

    @Test
    void of_somebody_else_is_left_alone() throws Exception {
        Path photos = Files.createDirectory(directory.resolve("photos"));
        Files.createFile(photos.resolve("holiday.jpg"));
        assertCannotOpen(photos, "holds something else");
        Path documents = Files.createDirectory(directory.resolve("documents"));
        Files.writeString(documents.resolve("format"), "A4 portrait");
        assertCannotOpen(documents, "holds something else");
    }

    /** Such as by a power cut: the file is there, but not yet what stands in it. */
    @Test
    void of_a_first_start_that_was_cut_short_is_begun_again() throws Exception {
        Files.createFile(directory.resolve("lock"));
        Files.createFile(directory.resolve("format"));
        DataDirectory.open(directory).close();
        assertThat(directory.resolve("format")).hasContent("1");
    }

    @Test
    void that_is_a_file_is_none() throws Exception {
        Path file = Files.createFile(directory.resolve("file"));
        assertCannotOpen(file, "cannot be used (it is a file)");
        assertCannotOpen(file.resolve("data"), "cannot be used");
    }

    private static void assertCannotOpen(Path path, String word) {
        assertThatThrownBy(() -> DataDirectory.open(path).close())
            .isInstanceOf(CannotStart.class)
            .hasMessageContaining(word);
    }
}
