package lanyard.onemachine;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Another process, in words that help to find and stop it. */
final class RunningProcess {

    private static final DateTimeFormatter SINCE = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH);

    private RunningProcess() {}

    /** Such as {@code process 4711 (java, since 24 Nov 08:05)}. */
    static String describe(long pid) {
        return (
            "process " +
            pid +
            ProcessHandle.of(pid).map(ProcessHandle::info).map(RunningProcess::details).orElse("")
        );
    }

    private static String details(ProcessHandle.Info info) {
        List<String> details = Stream.of(
            info.command().map(command -> String.valueOf(Path.of(command).getFileName())),
            info.startInstant().map(start -> "since " + SINCE.format(start.atZone(ZoneId.systemDefault())))
        )
            .flatMap(Optional::stream)
            .toList();
        return details.isEmpty() ? "" : " (" + String.join(", ", details) + ")";
    }
}
