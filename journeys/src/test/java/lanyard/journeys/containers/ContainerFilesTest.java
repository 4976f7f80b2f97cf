package lanyard.journeys.containers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What can be told of {@code docker-compose.yml} and its Dockerfiles where no Docker is: runs everywhere. */
class ContainerFilesTest {

    private static final Path ROOT = Harbour.ROOT;
    private static final ComposeFile COMPOSE = ComposeFile.read(ROOT);
    private static final Pattern UPSTREAM = Pattern.compile("reverse_proxy (\\w+):(\\d+)");

    static Stream<String> built() {
        return COMPOSE.services().keySet().stream().filter(COMPOSE::isBuilt);
    }

    @Test
    void one_kafka_three_services_a_proxy_and_a_mail_catcher_fit_together() {
        assertThat(COMPOSE.services()).containsOnlyKeys(
            "kafka",
            "registration",
            "checkin",
            "gala",
            "proxy",
            "mail"
        );
        assertThat(COMPOSE.complaints()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("built")
    void an_image_is_made_of_named_versions_and_runs_as_nobody_special(String service) {
        Dockerfile dockerfile = COMPOSE.dockerfile(service);
        assertThat(dockerfile.complaints(COMPOSE.context(service))).isEmpty();
        assertThat(dockerfile.complaintsOf(COMPOSE.stage(service))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("built")
    void every_base_image_can_be_named_and_has_the_same_default_in_both_files(String service) {
        Dockerfile dockerfile = COMPOSE.dockerfile(service);
        assertThat(dockerfile.images()).isNotEmpty();
        for (String image : dockerfile.images()) {
            assertThat(COMPOSE.arguments(service)).containsEntry(image, dockerfile.arguments().get(image));
            assertThat(COMPOSE.defaults()).containsEntry(image, dockerfile.arguments().get(image));
        }
        Set<String> declared = new TreeSet<>(dockerfile.arguments().keySet());
        dockerfile.stages().forEach(stage -> stage.all("ARG").forEach(declared::add));
        assertThat(declared).containsAll(COMPOSE.arguments(service).keySet());
    }

    @Test
    void every_module_of_an_image_has_a_runnable_jar() throws IOException {
        List<String> modules = built()
            .map(service -> COMPOSE.arguments(service).get("MODULE"))
            .filter(module -> module != null)
            .map(Object::toString)
            .toList();
        assertThat(modules).hasSize(4);
        for (String module : modules) {
            assertThat(Files.readString(ROOT.resolve(module).resolve("pom.xml")))
                .as(module)
                .contains("<classifier>run</classifier>");
        }
        assertThat(Files.readString(ROOT.resolve("Dockerfile"))).contains(
            "-pl " +
                modules
                    .stream()
                    .filter(m -> !m.equals("broker"))
                    .collect(Collectors.joining(",")) +
                ",broker "
        );
    }

    @Test
    void the_proxy_sends_to_services_and_waits_for_them() throws IOException {
        String proxy = Files.readString(ROOT.resolve("proxy/Caddyfile"));
        Set<String> upstreams = new TreeSet<>();
        for (MatchResult upstream : UPSTREAM.matcher(proxy).results().toList()) {
            upstreams.add(upstream.group(1));
            assertThat(
                COMPOSE.dockerfile(upstream.group(1)).last(COMPOSE.stage(upstream.group(1)), "ENV")
            ).hasValue("SERVER_PORT=" + upstream.group(2));
        }
        assertThat(upstreams)
            .containsExactly("checkin", "gala", "registration")
            .isEqualTo(
                new TreeSet<>(ComposeFile.merged(COMPOSE.services().get("proxy").get("depends_on")).keySet())
            );
    }

    @Test
    void what_is_not_to_be_sent_to_the_engine_is_left_out() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(".dockerignore"))).contains(
            ".git",
            "lanyard-data",
            "**/node_modules",
            "*/target/*",
            "!*/target/*-run.jar"
        );
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        FROM debian:12;                                              | neither an argument nor a stage above
        ARG A_IMAGE=debian;FROM ${A_IMAGE};                          | no version
        ARG A_IMAGE=debian:latest;FROM ${A_IMAGE};                   | no version
        FROM ${A_IMAGE};                                             | no such argument
        ARG A_IMAGE=debian:12;FROM ${A_IMAGE};COPY nowhere .;        | not there
        ARG A_IMAGE=debian:12;FROM ${A_IMAGE};COPY --from=x /y .;    | no stage above
        ARG A_IMAGE=debian:12;FROM ${A_IMAGE};USER 1:1;              | no HEALTHCHECK
        ARG A_IMAGE=debian:12;FROM ${A_IMAGE};USER 0:0;              | USER 0:0
        ARG A_IMAGE=debian:12;FROM ${A_IMAGE};USER root;             | USER root
        ARG A_IMAGE=debian:12;FROM ${A_IMAGE};                       | USER root
        ARG A_IMAGE=debian:12;FROM ${A_IMAGE};ENTRYPOINT sh -c x;    | no ENTRYPOINT
        """
    )
    void a_bad_Dockerfile_is_noticed(String lines, String complaint) {
        Dockerfile bad = Dockerfile.parse(lines.replace(";", "\n"));
        assertThat(
            Stream.concat(bad.complaints(ROOT).stream(), bad.complaintsOf(bad.stages().getLast()).stream())
        ).anyMatch(each -> each.contains(complaint));
    }

    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        textBlock = """
        read_only: true              | read_only: false             | kafka: no read_only
        cap_drop: [ALL]              | cap_drop: [CHOWN]            | mail: no cap_drop
        mem_limit: 768m              | cpus: 1                      | kafka: no mem_limit
        lanyard/kafka:local          | lanyard/kafka                | kafka: image lanyard/kafka has no version
        mailpit:v1.31                | mailpit:latest               | mail: image axllent/mailpit:latest has no version
        kafka: { condition           | kafak: { condition           | gala: waits for kafak, which is no service
        keys:/var/lib                | secrets:/var/lib             | registration: volume secrets is not declared
        127.0.0.1:8025:8025          | 127.0.0.1:443:8025           | mail: port 127.0.0.1:443:8025 is taken
        gala: { condition: service_healthy } | gala: { condition: service_started } | proxy: does not wait until gala is healthy
        """
    )
    void a_bad_compose_file_is_noticed(String good, String bad, String complaint) throws IOException {
        String text = Files.readString(ROOT.resolve("docker-compose.yml"));
        assertThat(text).contains(good);
        assertThat(ComposeFile.parse(ROOT, text.replace(good, bad)).complaints()).contains(complaint);
    }
}
