package lanyard.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The home of somebody who has installed an authority's certificate, as Chromium on Linux looks for it there. */
final class TrustingHome {

    private TrustingHome() {}

    /** Needs certutil, of NSS. */
    static void require() {
        boolean installed = Stream.of(System.getenv("PATH").split(":")).anyMatch(directory ->
            Files.isExecutable(Path.of(directory, "certutil"))
        );
        if (!installed) {
            Missing.skip(
                "NO CERTUTIL: the journey over HTTPS did not run. Install it (Debian: apt install libnss3-tools)."
            );
        }
    }

    /** @param certificate of the authority, PEM or DER */
    static Path make(Path home, Path certificate) {
        try {
            Path database = Files.createDirectories(home.resolve(".pki").resolve("nssdb"));
            certutil("-N", "-d", "sql:" + database, "--empty-password");
            certutil(
                "-A",
                "-d",
                "sql:" + database,
                "-n",
                "Lanyard",
                "-t",
                "C,,",
                "-i",
                certificate.toString()
            );
            return home;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void certutil(String... arguments) throws IOException {
        List<String> command = Stream.concat(Stream.of("certutil"), Stream.of(arguments)).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            throw new AssertionError(command + " failed:\n" + said);
        }
    }
}
