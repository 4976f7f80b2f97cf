package lanyard.onemachine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The port that Lanyard listens on. */
record Port(InetAddress address, int number) {
    /** @throws CannotStart when somebody else listens there, with their process id where the system tells it */
    void mustBeFree() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new java.net.InetSocketAddress(address, number));
        } catch (IOException taken) {
            OptionalLong holder = holder();
            String by = holder.isPresent() ? " by " + RunningProcess.describe(holder.getAsLong()) : "";
            String stop = holder.isPresent() ? "kill " + holder.getAsLong() : "stopping what listens there";
            throw new CannotStart(
                "Port " +
                    number +
                    " is in use" +
                    by +
                    ".\nFree it with: " +
                    stop +
                    "\nOr use another: --port="
            );
        }
    }

    /** Linux tells in /proc which socket listens, and whose it is; elsewhere nobody knows. */
    private OptionalLong holder() {
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
            .flatMap(table -> socketIn(Path.of(table)).stream())
            .flatMapToLong(socket -> owner("socket:[" + socket + "]").stream())
            .findFirst();
    }

    private Optional<String> socketIn(Path table) {
        String port = ":%04X".formatted(number);
        try (Stream<String> lines = Files.lines(table)) {
            return lines
                .map(line -> line.strip().split("\\s+"))
                .filter(fields -> fields.length > 9 && fields[1].endsWith(port) && fields[3].equals("0A"))
                .map(fields -> fields[9])
                .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    private static OptionalLong owner(String socket) {
        return ProcessHandle.allProcesses()
            .mapToLong(ProcessHandle::pid)
            .filter(pid -> hasOpen(pid, socket))
            .findFirst();
    }

    private static boolean hasOpen(long pid, String socket) {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/" + pid + "/fd"))) {
            for (Path file : open) {
                if (Files.isSymbolicLink(file) && Files.readSymbolicLink(file).toString().equals(socket)) {
                    return true;
                }
            }
        } catch (IOException somebodyElses) {
            // A process of another user does not show its files, or it has just ended.
        }
        return false;
    }
}
