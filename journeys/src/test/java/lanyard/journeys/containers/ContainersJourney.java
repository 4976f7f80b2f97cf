package lanyard.journeys.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.testcontainers.containers.ContainerState;
import tools.jackson.databind.JsonNode;

/** The main job through the containers of {@code docker-compose.yml}: everybody knows one address, and it has TLS. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContainersJourney {

    private static final String CONFERENCE = "/conferences/soc24-2";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Harbour harbour;
    private SSLContext trust;

    @BeforeAll
    void open() throws Exception {
        Harbour.require();
        long since = System.nanoTime();
        harbour = Harbour.open("09:10");
        System.out.printf(
            "%s is healthy after %d s%n",
            harbour.origin(),
            (System.nanoTime() - since) / 1_000_000_000
        );
        trust = harbour.trust();
    }

    @AfterAll
    void close() {
        if (harbour != null) {
            harbour.close();
        }
    }

    @Test
    void the_main_job_is_done_at_one_address() throws Exception {
        Visitor organiser = organiser();
        await(
            "the doors know the programme",
            () -> organiser.get("/api/checkin" + CONFERENCE + "/attendance").statusCode() == 200
        );

        Visitor ada = new Visitor(harbour.origin(), trust);
        JsonNode registered = ada.write(
            "POST",
            "/api/registration" + CONFERENCE + "/registrations",
            """
            {"name":"Ada Lovelace","email":"ada@example.org","category":"DELEGATE",
             "sessions":["dd-2.1"],"consentVersion":"1"}""",
            201
        );
        assertThat(registered.get("personalLink").asString()).startsWith(harbour.origin() + "/");
        assertThat(ada.cookies())
            .isNotEmpty()
            .allMatch(HttpCookie::getSecure)
            .allMatch(HttpCookie::isHttpOnly);

        String door = organiser
            .write(
                "POST",
                "/api/checkin" + CONFERENCE + "/doors",
                """
                {"name":"Foyer","rooms":["lecture-theatre-1","lecture-theatre-2","seminar-room"]}""",
                201
            )
            .get("id")
            .asString();
        JsonNode enrolment = organiser.write(
            "POST",
            "/api/checkin" + CONFERENCE + "/doors/" + door + "/enrolments",
            "",
            201
        );
        assertThat(enrolment.toString()).contains(harbour.origin() + "/door");
        String credential = new Visitor(harbour.origin(), trust)
            .write(
                "POST",
                "/api/checkin/devices",
                "{\"code\":\"" + enrolment.get("code").asString() + "\"}",
                201
            )
            .get("credential")
            .asString();
        Visitor phone = new Visitor(harbour.origin(), trust, credential);

        CompletableFuture<String> live = firstLiveLineWith(organiser, "\"attended\":1");
        assertThat(verdict(phone, door, registered.get("badge").get("code").asString())).isIn(
            "welcome",
            "provisional"
        );
        assertThat(live.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).startsWith("data:");
        assertThat(attended(organiser)).isEqualTo(1);

        await("the gala has heard of her", () ->
            ada.get("/api/gala/me/rsvp").body().contains("\"invited\":true")
        );
        ada.write(
            "PUT",
            "/api/gala/me/rsvp",
            """
            {"coming":true,"diet":"VEGAN","allergies":"",
             "guests":[{"name":"Byron","diet":"HALAL","allergies":""}]}""",
            200
        );
        assertThat(
            organiser
                .read("/api/gala" + CONFERENCE + "/headcount")
                .get("confirmed")
                .asInt()
        ).isEqualTo(2);
    }

    @Test
    void every_page_is_at_the_same_address_and_what_is_for_operators_is_not() throws Exception {
        Visitor somebody = new Visitor(harbour.origin(), trust);
        for (String page : List.of(
            "/",
            "/c/soc24-2",
            "/door/",
            "/gala/",
            "/organise/attendance/",
            "/organise/gala/"
        )) {
            assertThat(somebody.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(somebody.get("/actuator/health").statusCode()).isEqualTo(404);
    }

    @Test
    void no_container_runs_as_root_or_can_change_its_files() throws Exception {
        for (ContainerState container : harbour.containers()) {
            var name = container.getContainerInfo().getName();
            assertThat(container.execInContainer("id", "-u").getStdout()).as(name).isEqualTo("10001\n");
            for (String file : List.of("/app/lanyard", "/etc/lanyard", "/lanyard")) {
                assertThat(container.execInContainer("touch", file).getExitCode())
                    .as(name + file)
                    .isNotZero();
            }
        }
    }

    @Test
    void the_services_start_from_their_caches() throws Exception {
        for (String service : List.of("registration", "checkin", "gala")) {
            ContainerState container = harbour.container(service);
            assertThat(container.getLogs()).as(service).doesNotContain("[aot]", "[cds]");
            assertThat(container.execInContainer("test", "-s", "/app/app.aot").getExitCode()).isZero();
        }
    }

    private Visitor organiser() throws Exception {
        await("a sign-in link is printed", () -> harbour.signInLink().isPresent());
        List<String> link = harbour.signInLink().orElseThrow();
        assertThat(link.getFirst()).startsWith(harbour.origin() + "/");
        Visitor organiser = new Visitor(harbour.origin(), trust);
        organiser.write(
            "POST",
            "/api/registration/staff/session",
            "{\"token\":\"" + link.getLast() + "\"}",
            200
        );
        assertThat(organiser.cookies()).isNotEmpty().allMatch(HttpCookie::getSecure);
        return organiser;
    }

    /** A scan that is not decided yet is simply sent again. */
    private static String verdict(Visitor phone, String door, String badge) throws Exception {
        String scan = """
        [{"scanId":"%s","door":"%s","badge":"%s","scannedAt":"%s","direction":"IN"}]""".formatted(
            UUID.randomUUID(),
            door,
            badge,
            phone.read("/api/checkin/door").get("now").asString()
        );
        String[] verdict = new String[1];
        await("the scan is decided", () -> {
            verdict[0] = phone
                .write("POST", "/api/checkin/scans", scan, 200)
                .get(0)
                .get("verdict")
                .asString();
            return !verdict[0].equals("not-decided");
        });
        return verdict[0];
    }

    private static CompletableFuture<String> firstLiveLineWith(Visitor organiser, String part) {
        CompletableFuture<String> found = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (Stream<String> lines = organiser.live("/api/checkin" + CONFERENCE + "/live")) {
                found.complete(
                    lines
                        .filter(line -> line.contains(part))
                        .findFirst()
                        .orElse("it ended")
                );
            } catch (Exception failed) {
                found.completeExceptionally(failed);
            }
        });
        return found;
    }

    private static int attended(Visitor organiser) throws Exception {
        return organiser
            .read("/api/checkin" + CONFERENCE + "/attendance")
            .get("sessions")
            .valueStream()
            .mapToInt(session -> session.get("attended").asInt())
            .sum();
    }

    /** Looks until it is so: these things have no bell to ring. */
    private static void await(String what, Callable<Boolean> isSo) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isSo.call()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain awaited for " + PATIENCE + ": " + what);
            }
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
