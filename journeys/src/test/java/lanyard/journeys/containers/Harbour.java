package lanyard.journeys.containers;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ComposeContainer;
import org.testcontainers.containers.ContainerState;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startable;

/**
 * The containers of {@code docker-compose.yml}, built from the jars that Maven left in {@code target}. Settings of that
 * file ({@code JAVA_IMAGE}, {@code CADDY_IMAGE}) are taken from the environment.
 */
final class Harbour implements AutoCloseable {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final File FILE = ROOT.resolve("docker-compose.yml").toFile();
    private static final List<String> MODULES = List.of(
        "broker",
        "registration-service",
        "checkin-service",
        "gala-service"
    );
    /** Not the mail catcher: nobody writes to it here. */
    private static final String[] SERVICES = { "kafka", "registration", "checkin", "gala", "proxy" };
    private static final Pattern SIGN_IN = Pattern.compile("Organisers\\s+(\\S+)#(\\S+)");
    private static final Duration STARTING = Duration.ofMinutes(8);
    private static final Duration PULLING = Duration.ofMinutes(5);
    private static final Duration A_MOMENT = Duration.ofSeconds(20);
    /** The one that Testcontainers 2.0.5 starts. */
    private static final String RYUK = "testcontainers/ryuk:0.14.0";

    private final String origin;
    private final Startable compose;
    private final Function<String, Optional<ContainerState>> byName;

    private Harbour(String origin, Startable compose, Function<String, Optional<ContainerState>> byName) {
        this.origin = origin;
        this.compose = compose;
        this.byName = byName;
    }

    /** Without an engine, or without the images that ours are made of, nothing runs, and one line says so. */
    static void require() {
        quiet("OFF");
        Optional<String> missing = missing();
        quiet("WARN");
        missing.ifPresent(reason -> {
            String word =
                "NO CONTAINERS: the journey through docker-compose.yml did not run: " + reason + ".";
            System.err.println("\n*** " + word + " ***\n");
            Assumptions.abort(word);
        });
    }

    /** Asked of the command line first: Testcontainers itself looks for an image that cannot be had for minutes. */
    private static Optional<String> missing() {
        if (!answers(A_MOMENT, "docker", "version")) {
            return Optional.of("no Docker engine answers");
        }
        if (!hasCompose2() && !answers(A_MOMENT, "docker-compose", "version")) {
            return Optional.of("there is no docker compose");
        }
        for (String module : MODULES) {
            if (!hasRunnableJar(module)) {
                return Optional.of(module + " has no runnable jar, which mvn package makes");
            }
        }
        for (String image : images()) {
            if (
                !answers(A_MOMENT, "docker", "image", "inspect", image) &&
                !answers(PULLING, "docker", "pull", image)
            ) {
                return Optional.of("the image " + image + " cannot be had");
            }
        }
        return DockerClientFactory.instance().isDockerAvailable()
            ? Optional.empty()
            : Optional.of("Testcontainers finds no Docker engine");
    }

    /** What must be there before anything is built: ours are made of the first two, the last one tidies up. */
    private static List<String> images() {
        List<String> images = new ArrayList<>(List.of(setting("JAVA_IMAGE"), setting("CADDY_IMAGE")));
        if (!"true".equals(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))) {
            images.add(RYUK);
        }
        return images;
    }

    /** Comes back when every container says that it is healthy. */
    static Harbour open(String sampleTime) {
        int port = freePort();
        String origin = "https://localhost:" + port;
        Map<String, String> settings = new HashMap<>();
        settings.put("LANYARD_JAR", "prebuilt");
        settings.put("LANYARD_PUBLIC_URL", origin);
        settings.put("LANYARD_PORT", Integer.toString(port));
        settings.put("LANYARD_SAMPLE_TIME", sampleTime);
        // docker-compose 1.29 builds with an older builder by itself.
        settings.put("DOCKER_BUILDKIT", "1");
        settings.put("COMPOSE_DOCKER_CLI_BUILD", "1");
        for (String image : List.of("JAVA_IMAGE", "CADDY_IMAGE")) {
            settings.put(image, setting(image));
        }
        Harbour harbour = hasCompose2() ? withCompose2(origin, settings) : withCompose1(origin, settings);
        harbour.compose.start();
        return harbour;
    }

    private static Harbour withCompose2(String origin, Map<String, String> settings) {
        ComposeContainer compose = new ComposeContainer(FILE)
            .withEnv(settings)
            .withServices(SERVICES)
            .withBuild(true)
            .withPull(false)
            .withStartupTimeout(STARTING);
        compose.waitingFor("proxy", Wait.forHealthcheck());
        return new Harbour(origin, compose, compose::getContainerByServiceName);
    }

    @SuppressWarnings("deprecation") // of docker-compose 1.29, which Debian has
    private static Harbour withCompose1(String origin, Map<String, String> settings) {
        var compose = new org.testcontainers.containers.DockerComposeContainer<>(FILE)
            .withEnv(settings)
            .withServices(SERVICES)
            .withBuild(true)
            .withPull(false)
            .withStartupTimeout(STARTING);
        compose.waitingFor("proxy", Wait.forHealthcheck());
        return new Harbour(origin, compose, compose::getContainerByServiceName);
    }

    String origin() {
        return origin;
    }

    ContainerState container(String service) {
        return byName.apply(service).orElseThrow();
    }

    List<ContainerState> containers() {
        return Stream.of(SERVICES).map(this::container).toList();
    }

    /** The link that was printed, its address and its token. */
    Optional<List<String>> signInLink() {
        Matcher printed = SIGN_IN.matcher(container("registration").getLogs());
        return printed.find() ? Optional.of(List.of(printed.group(1), printed.group(2))) : Optional.empty();
    }

    /** Trusts the installation's own authority and nobody else. */
    SSLContext trust() throws GeneralSecurityException, IOException {
        String authority = container("proxy").copyFileFromContainer(
            "/var/lib/lanyard/caddy/pki/authorities/local/root.crt",
            in -> new String(in.readAllBytes(), StandardCharsets.US_ASCII)
        );
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        try (InputStream in = new ByteArrayInputStream(authority.getBytes(StandardCharsets.US_ASCII))) {
            store.setCertificateEntry(
                "installation",
                CertificateFactory.getInstance("X.509").generateCertificate(in)
            );
        }
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(
            TrustManagerFactory.getDefaultAlgorithm()
        );
        trusted.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trusted.getTrustManagers(), null);
        return context;
    }

    /** With its volumes. */
    @Override
    public void close() {
        compose.stop();
    }

    /** Of the environment, or what the file says without. */
    private static String setting(String name) {
        String set = System.getenv(name);
        return set == null || set.isEmpty() ? ComposeFile.read(ROOT).defaults().get(name) : set;
    }

    private static boolean hasRunnableJar(String module) {
        String[] files = ROOT.resolve(module).resolve("target").toFile().list();
        return files != null && Stream.of(files).anyMatch(file -> file.endsWith("-run.jar"));
    }

    private static boolean hasCompose2() {
        return answers(A_MOMENT, "docker", "compose", "version");
    }

    private static boolean answers(Duration patience, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
            boolean ended = process.waitFor(patience.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly();
            return ended && process.exitValue() == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void quiet(String level) {
        for (String name : List.of("org.testcontainers", "tc", "com.github.dockerjava")) {
            var logger = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(name);
            logger.setLevel(ch.qos.logback.classic.Level.toLevel(level));
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
