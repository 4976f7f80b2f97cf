package lanyard.onemachine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for on the command line.
 *
 * @param sampleTime what the sample conference's clock shall show at the start; null to leave it alone
 * @param https whether to serve TLS with a certificate of a local authority
 * @param certificate PEM file with the chain to serve TLS with; null without
 * @param privateKey PEM file with its key; null without
 * @param publicUrl where others reach Lanyard; null for this machine only
 * @param settings anything else of the form {@code --name=value}, for the settings of services and framework
 */
record Arguments(
    int port,
    Path data,
    @Nullable LocalTime sampleTime,
    boolean https,
    @Nullable Path certificate,
    @Nullable Path privateKey,
    @Nullable URI publicUrl,
    List<String> settings
) {
    static final String USAGE = """
    --port=8080            where to listen
    --data=lanyard-data    where everything is kept
    --sample-time=08:05    what the sample conference's clock shows
    --https                TLS with a certificate of a local authority (for phones, see /trust)
    --certificate=file     TLS with this certificate chain and its key, both PEM; read again when they change
    --private-key=file
    --public-url=https://… the address that goes into links and QR codes; with TLS, others can connect
    --some.setting=value   any setting of the services, such as --lanyard.registration.consent-version=2
    """
        .indent(2)
        .stripTrailing();

    /** Settings of the framework that follow from ours. */
    private static final Map<String, String> INSTEAD = Map.of(
        "--server.port",
        "--port=",
        "--server.address",
        "--public-url=",
        "--server.ssl.bundle",
        "--https"
    );

    Arguments {
        settings = List.copyOf(settings);
        if ((certificate == null) != (privateKey == null)) {
            throw new CannotStart("--certificate= and --private-key= belong together: give both.");
        }
        if (https && certificate != null) {
            throw new CannotStart(
                "--https makes a certificate of its own: give it, or --certificate=, not both."
            );
        }
    }

    boolean servesTls() {
        return https || certificate != null;
    }

    /** @throws CannotStart when they make no sense */
    static Arguments of(String... args) {
        int port = 8080;
        Path data = Path.of("lanyard-data");
        LocalTime sampleTime = null;
        boolean https = false;
        Path certificate = null;
        Path privateKey = null;
        URI publicUrl = null;
        List<String> settings = new ArrayList<>();
        for (String arg : args) {
            String[] parts = arg.split("=", 2);
            String value = parts.length == 2 ? parts[1] : "";
            switch (parts[0]) {
                case "--port" -> port = port(value);
                case "--data" -> data = Path.of(given(arg, value));
                case "--sample-time" -> sampleTime = time(value);
                case "--https" -> https = flag(arg, value);
                case "--certificate" -> certificate = readable(arg, value);
                case "--private-key" -> privateKey = readable(arg, value);
                case "--public-url" -> publicUrl = address(value);
                default -> settings.add(setting(arg));
            }
        }
        return new Arguments(port, data, sampleTime, https, certificate, privateKey, publicUrl, settings);
    }

    private static boolean flag(String arg, String value) {
        return switch (value) {
            case "", "true" -> true;
            case "false" -> false;
            default -> throw new CannotStart(arg + " is yes or no: give --https, or leave it out.");
        };
    }

    private static int port(String value) {
        try {
            int port = Integer.parseInt(value);
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below
        }
        throw new CannotStart("--port=" + value + " is not a port: give a number from 1 to 65535.");
    }

    private static LocalTime time(String value) {
        try {
            return LocalTime.parse(value);
        } catch (DateTimeException malformed) {
            throw new CannotStart("--sample-time=" + value + " is not a time of day: give one like 08:05.");
        }
    }

    private static URI address(String value) {
        try {
            URI address = URI.create(value);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            boolean bare =
                address.getPath() == null || address.getPath().isEmpty() || address.getPath().equals("/");
            if (web && bare && address.getHost() != null && address.getQuery() == null) {
                return URI.create(address.getScheme() + "://" + address.getAuthority());
            }
        } catch (IllegalArgumentException malformed) {
            // told below
        }
        throw new CannotStart(
            "--public-url=" +
                value +
                " is not an address: give one like https://192.168.1.20:8080," +
                " without a path."
        );
    }

    private static String setting(String arg) {
        String instead = INSTEAD.get(arg.split("=", 2)[0]);
        if (instead != null) {
            throw new CannotStart(
                arg + " would change only half of what it takes: say " + instead + " instead."
            );
        }
        if (arg.startsWith("--") && arg.contains("=") && arg.contains(".")) {
            return arg;
        }
        throw new CannotStart("Lanyard does not know " + arg + ". It knows:\n" + USAGE);
    }

    private static Path readable(String arg, String value) {
        Path file = Path.of(given(arg, value)).toAbsolutePath();
        if (!Files.isReadable(file)) {
            throw new CannotStart(arg + ": there is no such file, or it cannot be read.");
        }
        return file;
    }

    private static String given(String arg, String value) {
        if (value.isEmpty()) {
            throw new CannotStart(arg + " needs a value.");
        }
        return value;
    }
}
