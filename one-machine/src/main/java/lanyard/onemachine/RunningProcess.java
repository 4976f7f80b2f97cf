package lanyard.onemachine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Another process, in words that help to find and stop it. */
final class RunningProcess {

    private RunningProcess() {}

    static String describe(long pid) {
        String since = ProcessHandle.of(pid)
            .flatMap(process -> process.info().startInstant())
            .map(
                start ->
                    " (running since " +
                    DateTimeFormatter.ofPattern("d MMM HH:mm").format(start.atZone(ZoneId.systemDefault())) +
                    ")"
            )
            .orElse("");
        return "process " + pid + since + ". Stop it first, with: kill " + pid;
    }
}
