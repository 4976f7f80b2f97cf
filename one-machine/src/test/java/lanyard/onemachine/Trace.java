package lanyard.onemachine;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * What a process asked of the operating system, as strace(1) saw it. Lines stand in the order in which things happened:
 * strace stops a thread before and after every call, so a call's beginning is noted before it takes effect, and its end
 * is noted after that and before the thread goes on.
 */
final class Trace {

    private static final String CALLS = "write,pwrite64,writev,sendto,fsync,fdatasync,accept,accept4";
    private static final Pattern LINE = Pattern.compile("(\\d+) +(.*)");
    private static final Pattern RESUMED = Pattern.compile("<\\.\\.\\. (\\w+) resumed>(.*)");
    private static final Pattern CALL = Pattern.compile(
        "(\\w+)\\((\\d+<([^>]*)>)?(.*)\\) += (-?\\d+)(?:<([^>]*)>)?.*"
    );
    private static final Pattern TEXT = Pattern.compile("\"((?:\\\\x[0-9a-f]{2})*)\"");
    private static final Pattern PORT = Pattern.compile("sin6?_port=htons\\((\\d+)\\)");
    private static final String UNFINISHED = " <unfinished ...>";

    /** Bytes went to a file or a socket. */
    record Written(int begun, int ended, String place, byte[] bytes) {}

    /** Everything written to a file before is on disk. */
    record Flushed(int begun, int ended, String place) {}

    private final List<Written> written = new ArrayList<>();
    private final List<Flushed> flushed = new ArrayList<>();
    private final Map<Integer, String> socketsByPort = new HashMap<>();

    /** The command that runs the command behind it and traces it. */
    static List<String> to(Path file) {
        return List.of(
            "strace",
            "--follow-forks",
            "--seccomp-bpf",
            "--decode-fds=path",
            "--strings-in-hex=all",
            "--string-limit=2000000",
            "--signal=none",
            "--quiet=attach,exit,path-resolution,thread-execve",
            "--trace=" + CALLS,
            "--output=" + file
        );
    }

    /** Without strace this is skipped, loudly, and on CI it fails. */
    static void requireTool() {
        boolean there = Stream.of(System.getenv("PATH").split(":"))
            .map(directory -> Path.of(directory, "strace"))
            .anyMatch(Files::isExecutable);
        if (!there) {
            String word =
                "NO STRACE: nobody looked whether answers wait for the disk. Install it (Debian: apt install strace).";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(word);
            }
            System.err.println("\n*** " + word + " ***\n");
            Assumptions.abort(word);
        }
    }

    static Trace read(Path file) throws IOException {
        Trace trace = new Trace();
        Map<String, Begun> unfinished = new HashMap<>();
        try (Stream<String> lines = Files.lines(file)) {
            int at = 0;
            for (String text : (Iterable<String>) lines::iterator) {
                at++;
                Matcher line = LINE.matcher(text);
                if (!line.matches()) {
                    throw new IOException("not a line of strace: " + text);
                }
                String thread = line.group(1);
                String call = line.group(2);
                Matcher resumed = RESUMED.matcher(call);
                if (call.endsWith(UNFINISHED)) {
                    unfinished.put(
                        thread,
                        new Begun(at, call.substring(0, call.length() - UNFINISHED.length()))
                    );
                } else if (resumed.matches()) {
                    Begun begun = unfinished.remove(thread);
                    trace.add(begun.at(), at, begun.text() + resumed.group(2));
                } else {
                    trace.add(at, at, call);
                }
            }
        }
        return trace;
    }

    private record Begun(int at, String text) {}

    private void add(int begun, int ended, String text) {
        Matcher call = CALL.matcher(text);
        if (!call.matches() || call.group(5).startsWith("-")) {
            return; // it failed, or the process ended in the middle of it
        }
        String place = call.group(3) == null ? "" : text(call.group(3));
        switch (call.group(1)) {
            case "fsync", "fdatasync" -> flushed.add(new Flushed(begun, ended, place));
            case "accept", "accept4" -> {
                Matcher port = PORT.matcher(call.group(4));
                if (port.find()) {
                    socketsByPort.put(Integer.valueOf(port.group(1)), text(call.group(6)));
                }
            }
            default -> written.add(new Written(begun, ended, place, bytes(call.group(4), call.group(5))));
        }
    }

    private static byte[] bytes(String arguments, String count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Matcher texts = TEXT.matcher(arguments);
        while (texts.find()) {
            all.writeBytes(hex(texts.group(1)));
        }
        return java.util.Arrays.copyOf(all.toByteArray(), Integer.parseInt(count));
    }

    private static String text(String hex) {
        return new String(hex(hex), StandardCharsets.UTF_8);
    }

    private static byte[] hex(String escaped) {
        return HexFormat.of().parseHex(escaped.replace("\\x", ""));
    }

    /** Everything written to files and sockets, in order. */
    List<Written> written() {
        return written;
    }

    /** When the first byte of the answer to this client left; its connection was used once. */
    Optional<Written> answerTo(int clientPort) {
        String socket = socketsByPort.get(clientPort);
        return written
            .stream()
            .filter(each -> each.place().equals(socket))
            .findFirst();
    }

    /** Whether its file was flushed between the write and the other call. */
    boolean isFlushed(Written write, Written before) {
        return flushed
            .stream()
            .anyMatch(
                flush ->
                    flush.place().equals(write.place()) &&
                    flush.begun() > write.ended() &&
                    flush.ended() < before.begun()
            );
    }
}
