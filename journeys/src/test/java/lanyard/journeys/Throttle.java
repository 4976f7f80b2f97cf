package lanyard.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A share of the machine for whole process trees, by a control group of the kernel's: a slow phone in every thread, where
 * the browser's own throttling slows the page's main thread only. Needs root, and version 1 of control groups.
 */
final class Throttle implements AutoCloseable {

    private static final int PERIOD_MICROS = 10_000;

    private final Path everybody = Path.of("/sys/fs/cgroup/cpu");
    private final Path group = everybody.resolve("lanyard-" + ProcessHandle.current().pid());

    /** Whether this machine lets us. */
    static boolean isPossible() {
        return Files.isWritable(Path.of("/sys/fs/cgroup/cpu/cgroup.procs"));
    }

    /** @param share of all cores together, such as 0.25 */
    Throttle(double share, Stream<ProcessHandle> processes) {
        try {
            Files.createDirectories(group);
            long quota = Math.round(share * Runtime.getRuntime().availableProcessors() * PERIOD_MICROS);
            Files.writeString(group.resolve("cpu.cfs_period_us"), Integer.toString(PERIOD_MICROS));
            Files.writeString(group.resolve("cpu.cfs_quota_us"), Long.toString(quota));
            // A browser's sound has a thread in real time, which no group takes that has no such time to give.
            Files.writeString(group.resolve("cpu.rt_runtime_us"), "100000");
            move(processes.map(process -> Long.toString(process.pid())).toList(), group);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void move(Collection<String> processes, Path to) throws IOException {
        for (String process : processes) {
            try {
                Files.writeString(to.resolve("cgroup.procs"), process);
            } catch (IOException gone) {
                if (ProcessHandle.of(Long.parseLong(process)).isPresent()) {
                    throw gone;
                }
            }
        }
    }

    /** Those that were started since are in the group, too. */
    @Override
    public void close() {
        try {
            List<String> inside = Files.readAllLines(group.resolve("cgroup.procs"));
            while (!inside.isEmpty()) {
                move(inside, everybody);
                inside = Files.readAllLines(group.resolve("cgroup.procs"));
            }
            Files.deleteIfExists(group);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
