package lanyard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {

    @TempDir
    Path temporary;

    @Test
    void a_key_is_the_same_after_a_restart() {
        Path directory = temporary.resolve("keys");
        KeyPair first = new KeyFiles(directory).ed25519("badge-soc24-2-1");
        KeyPair again = new KeyFiles(directory).ed25519("badge-soc24-2-1");
        assertThat(again.getPublic()).isEqualTo(first.getPublic());
        assertThat(
            Ed25519.genuine(
                again.getPublic(),
                new byte[] { 1 },
                Ed25519.sign(first.getPrivate(), new byte[] { 1 })
            )
        ).isTrue();
        assertThat(new KeyFiles(directory).hmac("addresses-soc24-2")).isEqualTo(
            new KeyFiles(directory).hmac("addresses-soc24-2")
        );
    }

    @Test
    void every_name_has_a_key_of_its_own() {
        KeyFiles keys = new KeyFiles(temporary);
        assertThat(keys.ed25519("a").getPublic()).isNotEqualTo(keys.ed25519("b").getPublic());
        assertThat(keys.hmac("a")).isNotEqualTo(keys.hmac("b"));
    }

    @Test
    void nobody_else_can_read_the_files_and_nothing_unfinished_stays() throws Exception {
        new KeyFiles(temporary).ed25519("session-1");
        try (var files = Files.list(temporary)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder(
                "lock",
                "session-1.ed25519"
            );
        }
        assertThat(Files.getPosixFilePermissions(temporary.resolve("session-1.ed25519"))).isEqualTo(
            PosixFilePermissions.fromString("rw-------")
        );
    }

    @Test
    void many_who_ask_at_once_get_one_key() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> keys = threads.invokeAll(
                IntStream.range(0, 16)
                    .<Callable<String>>mapToObj(
                        _ -> () -> Ed25519.textOf(new KeyFiles(temporary).ed25519("k").getPublic())
                    )
                    .toList()
            );
            assertThat(keys.stream().map(Future::resultNow).distinct()).hasSize(1);
        }
    }

    @Test
    void a_name_cannot_leave_the_directory() {
        assertThatThrownBy(() -> new KeyFiles(temporary).hmac("../other")).isInstanceOf(
            IllegalArgumentException.class
        );
    }

    @Test
    void a_damaged_file_is_said_and_not_replaced() throws Exception {
        Files.writeString(temporary.resolve("k.ed25519"), "rubbish\n");
        assertThatThrownBy(() -> new KeyFiles(temporary).ed25519("k")).hasMessageContaining(
            "k.ed25519 is damaged"
        );
    }

    @Test
    void public_keys_travel_as_text() {
        KeyPair pair = Ed25519.newPair();
        assertThat(Ed25519.textOf(pair.getPublic())).hasSize(43);
        assertThat(Ed25519.publicKey(Ed25519.textOf(pair.getPublic()))).isEqualTo(pair.getPublic());
        assertThatThrownBy(() -> Ed25519.publicKey("AAAA")).isInstanceOf(IllegalArgumentException.class);
    }
}
