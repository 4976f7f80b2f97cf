package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard, and the page about operating, ask for metrics that a running Lanyard tells. */
class DashboardTest {

    private static final Path DASHBOARD = Path.of("../docs/grafana/lanyard.json");
    private static final Path OPERATING = Path.of("../docs/OPERATING.md");
    /** Labels, texts, durations and groupings are no metrics. */
    private static final Pattern NO_METRIC = Pattern.compile(
        "\\{[^}]*}|\"[^\"]*\"|\\[[^]]*]|\\b(?:by|without)\\s*\\([^)]*\\)"
    );
    private static final Pattern METRIC = Pattern.compile("\\b[a-z][a-z0-9]*_[a-z0-9_]+\\b(?!\\s*\\()");
    private static final Pattern IN_CODE = Pattern.compile("`((?:lanyard|http|jvm)_[a-z0-9_]+)`");
    private static final Pattern ENROLMENT = Pattern.compile("/door/#enrol=(\\S+)");

    private static RunningMachine lanyard;

    @BeforeAll
    static void start(@TempDir Path directory) {
        lanyard = RunningMachine.on(directory.resolve("data"));
        happenSomething();
    }

    @AfterAll
    static void stop() {
        lanyard.close();
    }

    /** Counters that never counted are not told. */
    private static void happenSomething() {
        assertThat(lanyard.get("/api/registration/conferences/soc24-2/programme").statusCode()).isEqualTo(
            200
        );
        assertThat(lanyard.get("/api/registration/me").statusCode()).isEqualTo(401);
        Matcher code = ENROLMENT.matcher(lanyard.said());
        assertThat(code.find()).isTrue();
        JsonNode enrolled = JsonMapper.shared().readTree(
            lanyard.post("/api/checkin/devices", "{\"code\":\"" + code.group(1) + "\"}").body()
        );
        HttpResponse<String> scanned = lanyard.post(
            "/api/checkin/scans",
            """
            [{"scanId":"%s","door":"%s","badge":"of another conference","scannedAt":"2026-11-24T08:05:00Z"}]""".formatted(
                UUID.randomUUID(),
                enrolled.at("/doors/0/id").asString()
            ),
            "Authorization",
            "Bearer " + enrolled.path("credential").asString()
        );
        assertThat(scanned.statusCode()).as(scanned.body()).isEqualTo(200);
    }

    private static Set<String> told() {
        HttpResponse<String> scrape = lanyard.get("/actuator/prometheus");
        assertThat(scrape.statusCode()).isEqualTo(200);
        return scrape
            .body()
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("[{ ]", 2)[0])
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> metricsOf(String query) {
        return METRIC.matcher(NO_METRIC.matcher(query).replaceAll(" "))
            .results()
            .map(MatchResult::group)
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_query_of_the_dashboard_names_metrics_that_are_told() throws IOException {
        List<String> queries = JsonMapper.shared()
            .readTree(Files.readString(DASHBOARD))
            .findValuesAsString("expr");
        assertThat(queries).hasSizeGreaterThan(10);
        Set<String> told = told();
        assertThat(queries).allSatisfy(query -> {
            assertThat(metricsOf(query)).as(query).isNotEmpty();
            assertThat(told).as(query).containsAll(metricsOf(query));
        });
    }

    @Test
    void every_metric_that_the_page_about_operating_names_is_told() throws IOException {
        Set<String> named = IN_CODE.matcher(Files.readString(OPERATING))
            .results()
            .map(code -> code.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
        Set<String> told = told();
        assertThat(told).containsAll(named);
        assertThat(families(named))
            .as("every metric of Lanyard's own is explained")
            .containsAll(families(told));
    }

    /** Lanyard's own, without what only says how they are summed up. */
    private static Set<String> families(Set<String> metrics) {
        return metrics
            .stream()
            .filter(metric -> metric.startsWith("lanyard_"))
            .map(metric -> metric.replaceFirst("_(count|sum|max)$", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void a_load_balancer_can_ask_whether_this_instance_serves() {
        assertThat(lanyard.get("/actuator/health").body())
            .contains("\"status\":\"UP\"")
            .doesNotContain("leader");
        assertThat(lanyard.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(lanyard.get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void a_metric_that_is_not_told_is_noticed() {
        assertThat(
            metricsOf("sum by (no_metric) (rate(lanyard_nothing_total{no_metric=\"x_y\"}[5m])) / lanyard_b")
        ).containsExactly("lanyard_b", "lanyard_nothing_total");
        assertThat(told()).doesNotContain("lanyard_nothing_total");
    }
}
