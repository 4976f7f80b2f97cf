package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import lanyard.onemachine.https.LocalAuthority;
import lanyard.onemachine.https.LocalAuthority.Issued;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One data directory lives through starts, mistakes and stops of the real process. */
class StartAndStopTest {

    private static final ZoneId OXFORD = ZoneId.of("Europe/London");

    /** What ended by itself. */
    private record Ended(int status, String said) {}

    private static long pid;
    private static Ended onTheSamePort;
    private static Ended onTheSameData;
    private static Ended withNewerData;
    private static Ended withSomethingElse;
    private static Ended withAnUnknownArgument;
    private static Ended withAnOddSetting;
    private static Ended askedForHelp;
    private static Ended interrupted;

    private static Instant atTheFirstStart;
    private static Instant beforeTheStop;
    private static Instant afterTheStop;
    private static Duration stopped;
    private static Instant setAnew;

    private static String metrics;
    private static List<HttpResponse<String>> metricsForOthers;
    private static Optional<HttpResponse<String>> metricsAtThePublicAddress;

    private static Issued before;
    private static Issued after;
    private static X509Certificate servedBefore;
    private static X509Certificate servedAfter;

    @BeforeAll
    static void live(@TempDir Path directory) throws Exception {
        String data = "--data=" + directory.resolve("data");
        int number = Machine.freePort();
        String port = "--port=" + number;
        String otherPort = "--port=" + Machine.freePort();
        try (Machine first = Machine.start(port, data, "--sample-time=09:05").awaitReady()) {
            Web web = Web.of(number);
            pid = first.pid();
            atTheFirstStart = web.conferenceTime();
            Machine onPort = Machine.start(port, "--data=" + directory.resolve("other"));
            Machine onData = Machine.start(otherPort, data);
            Files.createFile(Files.createDirectory(directory.resolve("photos")).resolve("holiday.jpg"));
            Machine onPhotos = Machine.start(otherPort, "--data=" + directory.resolve("photos"));
            Machine unknown = Machine.start("--colour=blue", data);
            Machine odd = Machine.start(
                otherPort,
                "--data=" + directory.resolve("odd"),
                "--lanyard.registration.attempts.by-caller=many"
            );
            Machine help = Machine.start("--help");
            onTheSamePort = ended(onPort);
            onTheSameData = ended(onData);
            withSomethingElse = ended(onPhotos);
            withAnUnknownArgument = ended(unknown);
            withAnOddSetting = ended(odd);
            askedForHelp = ended(help);
            readMetrics(web);
            assertThat(web.register("Grace Hopper", "grace@example.org").statusCode()).isEqualTo(201);
            beforeTheStop = web.conferenceTime();
            Instant stopping = Instant.now();
            interrupted = ended(first.interrupt());

            Path format = directory.resolve("data/format");
            Files.writeString(format, "2\n");
            withNewerData = ended(Machine.start(port, data));
            Files.writeString(format, "1\n");

            try (Machine _ = Machine.start(port, data).awaitReady()) {
                afterTheStop = web.conferenceTime();
                stopped = Duration.between(stopping, Instant.now());
            }
        }
        serveTls(directory, number, port, data);
    }

    private static Ended ended(Machine machine) {
        return new Ended(machine.awaitEnd(), machine.said());
    }

    private static void readMetrics(Web web) throws Exception {
        web.register("Ada Lovelace", "ada@example.org");
        web.get("/c/soc24-2/ada-was-here");
        web.get("/api/registration/conferences/soc24-2/people/ada-was-here");
        web.get("/ada-was-here?ada-was-here=1");
        metrics = web.get("/actuator/prometheus").body();
        metricsForOthers = List.of(
            web.get("/actuator/prometheus", "X-Forwarded-For", "192.0.2.7"),
            web.get("/actuator/prometheus", "Forwarded", "for=192.0.2.7"),
            web.get("/actuator/prometheus", "Via", "1.1 proxy"),
            web.get("/actuator/prometheus", "Host", "lanyard.example.org"),
            web.get("/actuator/metrics"),
            web.get("/actuator/env")
        );
    }

    private static void serveTls(Path directory, int number, String port, String data) throws Exception {
        String host = ownAddress().map(InetAddress::getHostAddress).orElse("localhost");
        before = LocalAuthority.issue(directory.resolve("before"), List.of(host), Instant.now());
        after = LocalAuthority.issue(directory.resolve("after"), List.of(host), Instant.now());
        Path certificate = Files.copy(before.certificate(), directory.resolve("served.crt"));
        Path key = Files.copy(before.key(), directory.resolve("served.key"));
        try (
            Machine _ = Machine.start(
                port,
                data,
                "--sample-time=11:30",
                "--certificate=" + certificate,
                "--private-key=" + key,
                "--public-url=https://" + host + ":" + number,
                "--spring.ssl.bundle.watch.file.quiet-period=100ms"
            ).awaitReady()
        ) {
            URI here = URI.create("https://localhost:" + number);
            setAnew = Web.trusting(here, before.authority()).conferenceTime();
            servedBefore = Web.trusting(here, before.authority()).certificate();
            URI there = URI.create("https://" + host + ":" + number);
            if (!host.equals("localhost")) {
                metricsAtThePublicAddress = Optional.of(
                    Web.trusting(there, before.authority()).get("/actuator/prometheus")
                );
            } else {
                metricsAtThePublicAddress = Optional.empty();
            }
            Files.copy(after.key(), key, StandardCopyOption.REPLACE_EXISTING);
            Files.copy(after.certificate(), certificate, StandardCopyOption.REPLACE_EXISTING);
            Instant patience = Instant.now().plusSeconds(30);
            do {
                servedAfter = Web.trusting(here, before.authority(), after.authority()).certificate();
            } while (servedAfter.equals(servedBefore) && Instant.now().isBefore(patience));
        }
    }

    /** Under which others in the network reach this machine. */
    private static Optional<InetAddress> ownAddress() throws Exception {
        return NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
            .findFirst();
    }

    private static void assertTold(Ended ended, String... words) {
        assertThat(ended.said()).contains(words).doesNotContain("WARN", "Exception", "\tat ", "report it");
        assertThat(ended.status()).isEqualTo(1);
    }

    @Test
    void a_port_in_use_is_told_with_the_process_that_has_it() {
        assertTold(onTheSamePort, "is in use", "--port=");
        if (Files.exists(Path.of("/proc/net/tcp"))) {
            // Elsewhere than on Linux nobody knows.
            assertTold(onTheSamePort, "is in use by process " + pid, "kill " + pid);
        }
    }

    @Test
    void data_in_use_is_told_with_the_process_that_has_it() {
        assertTold(onTheSameData, "is in use by process " + pid, "kill " + pid);
    }

    @Test
    void data_of_a_newer_version_is_told_and_left_alone() {
        assertTold(withNewerData, "was written by a newer Lanyard (format 2; this one knows 1)");
    }

    @Test
    void a_directory_with_something_else_is_told_and_left_alone() {
        assertTold(withSomethingElse, "holds something else, not Lanyard's data", "--data=");
    }

    @Test
    void an_unknown_argument_is_told_with_those_that_are_known() {
        assertTold(withAnUnknownArgument, "Lanyard does not know --colour=blue", "--sample-time=08:05");
    }

    @Test
    void a_setting_that_makes_no_sense_is_told() {
        assertTold(withAnOddSetting, "--lanyard.registration.attempts.by-caller=many is not understood");
    }

    @Test
    void help_is_no_mistake() {
        assertThat(askedForHelp.said()).contains("--port=8080", "--public-url=");
        assertThat(askedForHelp.status()).isZero();
    }

    @Test
    void ctrl_c_stops_in_order_and_leaves_port_and_data_to_the_next() {
        assertThat(interrupted.said())
            .contains("Stopping", "Stopped; everything is on disk")
            .doesNotContain("WARN", "ERROR", "Exception");
        assertThat(interrupted.status()).as("128 + SIGINT").isEqualTo(130);
        assertThat(afterTheStop).as("the next one started on the same port and data").isNotNull();
    }

    @Test
    void the_samples_clock_shows_what_was_asked_for_at_every_start() {
        assertThat(LocalTime.ofInstant(atTheFirstStart, OXFORD)).isBetween("09:05", "09:07");
        assertThat(LocalTime.ofInstant(setAnew, OXFORD)).isBetween("11:30", "11:32");
    }

    @Test
    void without_being_asked_the_clock_goes_on_where_it_stopped() {
        assertThat(Duration.between(beforeTheStop, afterTheStop))
            .as("stopped for %s", stopped)
            .isLessThan(stopped.dividedBy(2))
            .isGreaterThan(Duration.ofSeconds(-2));
    }

    @Test
    void whoever_is_on_this_machine_reads_the_metrics_of_all_services() {
        for (String service : List.of("registration", "checkin", "gala")) {
            for (String name : List.of("queue", "batch", "commit", "lag", "leads", "term")) {
                assertThat(metrics).containsPattern(
                    "lanyard_ledger_" + name + "\\w*\\{[^}]*service=\"" + service + "\""
                );
            }
        }
    }

    @Test
    void nobody_else_reads_metrics_and_nothing_else_of_the_kind_is_open() {
        assertThat(metricsForOthers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isIn(403, 404);
            assertThat(answer.body()).doesNotContain("lanyard_ledger");
        });
        metricsAtThePublicAddress.ifPresent(answer -> assertThat(answer.statusCode()).isEqualTo(403));
    }

    @Test
    void metrics_say_nothing_about_anybody() {
        assertThat(metrics)
            .contains("http_server_requests_seconds_count")
            .contains("uri=\"/api/registration/conferences/{conference}/registrations\"")
            .doesNotContain("Lovelace", "ada@", "ada-was-here", "example.org")
            .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
    }

    @Test
    void a_certificate_that_was_renewed_is_served_without_a_restart() {
        assertThat(servedBefore.getIssuerX500Principal()).isEqualTo(
            before.authority().getSubjectX500Principal()
        );
        assertThat(servedAfter.getIssuerX500Principal()).isEqualTo(
            after.authority().getSubjectX500Principal()
        );
    }
}
