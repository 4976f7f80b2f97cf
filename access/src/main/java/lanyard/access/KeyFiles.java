package lanyard.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Private keys as files of one directory, readable by nobody else (mode 600). A new key is on the disk, with its
 * directory entry, before it is used for the first time: what it signed can always be verified. Only
 * registration-service has such a directory.
 */
public final class KeyFiles {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{0,99}");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");
    /** Guards against the other threads of this process; the file lock, against other processes. */
    private static final Object ONE_AT_A_TIME = new Object();

    private final Path directory;

    /** @param directory is made when it is not there */
    public KeyFiles(Path directory) {
        this.directory = directory.toAbsolutePath();
    }

    /** The Ed25519 pair of that name, made now if there is none. */
    public KeyPair ed25519(String name) {
        List<String> lines = lines(name + ".ed25519", () -> {
            KeyPair pair = Ed25519.newPair();
            return List.of(
                Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()),
                Ed25519.textOf(pair.getPublic())
            );
        });
        try {
            byte[] privateKey = Base64.getDecoder().decode(lines.get(0));
            return new KeyPair(
                Ed25519.publicKey(lines.get(1)),
                KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(privateKey))
            );
        } catch (GeneralSecurityException | RuntimeException malformed) {
            throw new IllegalStateException("the key file " + name + ".ed25519 is damaged", malformed);
        }
    }

    /** The key for HMAC-SHA-256 of that name, made now if there is none. */
    public SecretKey hmac(String name) {
        List<String> lines = lines(name + ".hmac", () -> {
            byte[] bits = new byte[32];
            new SecureRandom().nextBytes(bits);
            return List.of(Base64.getEncoder().encodeToString(bits));
        });
        try {
            return new SecretKeySpec(Base64.getDecoder().decode(lines.getFirst()), "HmacSHA256");
        } catch (RuntimeException malformed) {
            throw new IllegalStateException("the key file " + name + ".hmac is damaged", malformed);
        }
    }

    private List<String> lines(String file, Supplier<List<String>> fresh) {
        if (!NAME.matcher(file).matches()) {
            throw new IllegalArgumentException("a key's name has a-z 0-9 . - only");
        }
        Path path = directory.resolve(file);
        try {
            if (!Files.exists(path)) {
                makeOnce(path, fresh);
            }
            sync(directory); // also when it is there: whoever made it may be about to
            return Files.readAllLines(path, StandardCharsets.US_ASCII);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot use the key directory " + directory, failed);
        }
    }

    private void makeOnce(Path path, Supplier<List<String>> fresh) throws IOException {
        Files.createDirectories(directory);
        synchronized (ONE_AT_A_TIME) {
            try (
                FileChannel lockFile = FileChannel.open(
                    directory.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE
                );
                FileLock _ = lockFile.lock()
            ) {
                if (!Files.exists(path)) {
                    write(path, String.join("\n", fresh.get()) + "\n");
                }
            }
        }
    }

    private void write(Path path, String text) throws IOException {
        Path unfinished = Files.createTempFile(
            directory,
            "unfinished",
            "",
            PosixFilePermissions.asFileAttribute(OWNER_ONLY)
        );
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        try (FileChannel file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
            ByteBuffer rest = ByteBuffer.wrap(bytes);
            while (rest.hasRemaining()) {
                file.write(rest);
            }
            file.force(true);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
        Files.move(unfinished, path, StandardCopyOption.ATOMIC_MOVE);
        Path parent = directory.getParent();
        if (parent != null) {
            sync(parent); // the directory itself may be new
        }
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        }
    }
}
