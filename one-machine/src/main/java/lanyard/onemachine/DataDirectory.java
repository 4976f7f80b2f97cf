package lanyard.onemachine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where everything is kept, for one running Lanyard at a time. Whoever holds the lock has its process id in the lock
 * file; the lock itself is the operating system's and ends with the process, however that ends.
 */
final class DataDirectory implements AutoCloseable {

    /** Raised when an older Lanyard could no longer read what this one writes. */
    static final int FORMAT = 1;

    private static final String FORMAT_FILE = "format";
    private static final String LOCK = "lock";

    private final Path directory;
    private final FileChannel lock;

    private DataDirectory(Path directory, FileChannel lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /** @throws CannotStart when it is in use, from a newer version, or something else altogether */
    static DataDirectory open(Path path) {
        Path directory = path.toAbsolutePath().normalize();
        try {
            boolean empty = makeOrLookInto(directory);
            FileChannel lock = lock(directory);
            checkFormat(directory, empty);
            return new DataDirectory(directory, lock);
        } catch (IOException failed) {
            throw new CannotStart(
                "The data directory " +
                    directory +
                    " cannot be used (" +
                    reason(failed) +
                    "). Give another with --data=."
            );
        }
    }

    Path path() {
        return directory;
    }

    Path kafka() {
        return directory.resolve("kafka");
    }

    Path accounts() {
        return directory.resolve("kafka-accounts");
    }

    Path keys() {
        return directory.resolve("keys");
    }

    Path certificates() {
        return directory.resolve("certificates");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new IllegalStateException("cannot release " + directory, failed);
        }
    }

    private static boolean makeOrLookInto(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            Files.createDirectories(
                directory,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
            );
            return true;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.allMatch(entry -> entry.endsWith(LOCK) || entry.endsWith(FORMAT_FILE));
        }
    }

    private static FileChannel lock(Path directory) throws IOException {
        FileChannel channel = FileChannel.open(directory.resolve(LOCK), CREATE, READ, WRITE);
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException sameProcess) {
            // told below
        }
        if (!locked) {
            String pid = read(channel);
            channel.close();
            throw new CannotStart("The data in " + directory + " is in use by " + describe(pid));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)), 0);
        return channel;
    }

    private static void checkFormat(Path directory, boolean empty) throws IOException {
        Path file = directory.resolve(FORMAT_FILE);
        String written = Files.exists(file) ? Files.readString(file).strip() : "";
        if (written.isEmpty() && empty) {
            writeFormat(directory); // the very first start, or it was cut short
        } else if (!written.matches("[1-9]\\d{0,8}")) {
            throw new CannotStart(
                directory +
                    " holds something else, not Lanyard's data." +
                    " Give a directory of its own with --data=."
            );
        } else if (Integer.parseInt(written) != FORMAT) {
            throw new CannotStart(
                "The data in " +
                    directory +
                    " was written by a newer Lanyard (format " +
                    written +
                    "; this one knows " +
                    FORMAT +
                    "). Run that version, or give another directory with --data=."
            );
        }
    }

    /** On disk before any data is: after a power cut, data without its format would be taken for somebody else's. */
    private static void writeFormat(Path directory) throws IOException {
        try (FileChannel out = FileChannel.open(directory.resolve(FORMAT_FILE), CREATE, WRITE)) {
            out.write(ByteBuffer.wrap((FORMAT + "\n").getBytes(UTF_8)));
            out.force(true);
        }
        sync(directory);
        sync(directory.getParent());
    }

    /** Makes the names in a directory durable, as fsync(2) of a directory does on Linux and macOS. */
    private static void sync(@Nullable Path directory) throws IOException {
        if (directory != null) {
            try (FileChannel names = FileChannel.open(directory, READ)) {
                names.force(true);
            }
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(32);
        channel.read(bytes, 0);
        return new String(bytes.array(), 0, bytes.position(), UTF_8).strip();
    }

    private static String describe(String pid) {
        return pid.matches("\\d{1,18}")
            ? RunningProcess.describe(Long.parseLong(pid)) + ".\nStop it first: kill " + pid
            : "another Lanyard. Stop it first.";
    }

    private static String reason(IOException failed) {
        return switch (failed) {
            case NotDirectoryException _ -> "it is a file";
            case NoSuchFileException _ -> "it cannot be made";
            case FileAlreadyExistsException _ -> "a part of its path is a file";
            case AccessDeniedException _ -> "no permission";
            case FileSystemException other when other.getReason() != null -> other.getReason();
            default -> failed.getClass().getSimpleName();
        };
    }
}
