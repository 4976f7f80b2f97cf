package lanyard.onemachine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lanyard.onemachine.broker.Accounts;
import lanyard.onemachine.broker.Node;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import tools.jackson.databind.JsonNode;

/**
 * After a power cut whatever was answered is there: the real process is watched while many ask at once, and for every
 * answer it must have been seen to flush all that the answer stands on before the answer's first byte left.
 */
class DiskOrdeal {

    private static final String REGISTRATIONS = "/api/registration/conferences/soc24-2/registrations";
    private static final int AT_ONCE = 12;

    private static Durability durability;
    private static List<Answered> answered;
    private static List<Answered> answeredWithoutFlushing;

    @BeforeAll
    static void watch(@TempDir Path directory) throws Exception {
        Trace.requireTool();
        Path data = directory.resolve("data");
        Path trace = directory.resolve("trace");
        int port = Machine.freePort();
        try (
            Machine machine = Machine.startUnder(
                Trace.to(trace),
                "--port=" + port,
                "--data=" + data,
                "--lanyard.registration.attempts.by-caller=100000"
            )
        ) {
            machine.awaitReady();
            Crowd crowd = new Crowd(port, machine.said("#enrol=(\\S+)"));
            answered = crowd.asks(48);
            stopFlushing(data, machine, port);
            crowd.asks(6); // while the broker takes that in
            answeredWithoutFlushing = crowd.asks(12);
        }
        durability = new Durability(Trace.read(trace));
    }

    /** What no installation does: Kafka is told, by its own means, to leave flushing to the operating system. */
    private static void stopFlushing(Path data, Machine machine, int port) throws Exception {
        int kafkaPort = Listening.ports(machine.pid())
            .stream()
            .filter(each -> each != port)
            .findFirst()
            .orElseThrow();
        Map<String, Object> broker = Accounts.keptIn(
            data.resolve("kafka-accounts"),
            EmbeddedKafka.SERVICES
        ).clientSettings(Accounts.BROKER, Node.onPort(kafkaPort));
        LoggingSystem.get(DiskOrdeal.class.getClassLoader()).setLogLevel("org.apache.kafka", LogLevel.WARN);
        var never = new ConfigEntry("log.flush.interval.messages", Long.toString(Long.MAX_VALUE));
        try (Admin admin = Admin.create(broker)) {
            admin
                .incrementalAlterConfigs(
                    Map.of(
                        new ConfigResource(ConfigResource.Type.BROKER, "1"),
                        List.of(new AlterConfigOp(never, AlterConfigOp.OpType.SET))
                    )
                )
                .all()
                .get();
        }
    }

    @Test
    void nothing_is_answered_before_it_is_flushed() {
        assertThat(answered).allSatisfy(each -> assertThat(durability.notFlushed(each)).isEmpty());
    }

    @Test
    void all_services_answered_many_at_once_and_refused_some() {
        assertThat(durability.largestBatch()).as("commands in one transaction").isGreaterThan(1);
        assertThat(answered).extracting(Answered::status).contains(200, 201, 409);
        assertThat(
            answered
                .stream()
                .flatMap(each -> durability.topics(each).stream())
                .distinct()
        ).contains(
            "__transaction_state",
            "lanyard.registration.events",
            "lanyard.registration.people",
            "lanyard.checkin.events",
            "lanyard.gala.events",
            "lanyard.gala.guests"
        );
    }

    @Test
    void a_broker_that_does_not_flush_would_be_seen() {
        assertThat(answeredWithoutFlushing).allSatisfy(each ->
            assertThat(durability.notFlushed(each)).contains("__transaction_state").hasSizeGreaterThan(1)
        );
    }

    /** People at their screens and a door, all at the same time. */
    private static final class Crowd {

        private final int port;
        private final String credential;
        private final String door;
        private int people;

        Crowd(int port, String enrolmentCode) {
            this.port = port;
            JsonNode enrolled = Answered.to(
                port,
                "POST",
                "/api/checkin/devices",
                UUID.randomUUID(),
                "Accept: application/json",
                "{\"code\":\"" + enrolmentCode + "\"}"
            ).json();
            this.credential = "Authorization: Bearer " + enrolled.path("credential").asString();
            this.door = enrolled.path("doors").path(0).path("id").asString();
        }

        /** Everything that is asked by so many people, answered. */
        List<Answered> asks(int count) throws Exception {
            List<String> addresses = IntStream.range(0, count)
                .mapToObj(_ -> "p" + people++ + "@example.org")
                .toList();
            List<Answered> registered = atOnce(addresses.stream().map(this::register).toList());
            List<Answered> all = new ArrayList<>(registered);
            List<Callable<Answered>> later = new ArrayList<>();
            for (Answered each : registered.subList(0, count / 2)) {
                later.add(() -> put("/api/registration/me/sessions", each, "{\"sessions\":[\"cc-2\"]}"));
                later.add(() ->
                    put(
                        "/api/gala/me/rsvp",
                        each,
                        "{\"coming\":true,\"guests\":[{\"name\":\"Guest\",\"diet\":\"VEGAN\"}]}"
                    )
                );
            }
            // Their addresses are known by now.
            addresses.subList(0, 6).forEach(address -> later.add(register(address)));
            for (int first = 0; first < count; first += 6) {
                List<Answered> some = registered.subList(first, first + 6);
                later.add(() -> scan(some));
            }
            all.addAll(atOnce(later));
            return all;
        }

        private Callable<Answered> register(String address) {
            return () ->
                Answered.to(
                    port,
                    "POST",
                    REGISTRATIONS,
                    UUID.randomUUID(),
                    "Accept: application/json",
                    """
                    {"name":"Ada","email":"%s","category":"DELEGATE","sessions":["cc-1"],"consentVersion":"1"}\
                    """.formatted(address)
                );
        }

        private Answered put(String path, Answered registered, String body) {
            return Answered.to(port, "PUT", path, UUID.randomUUID(), registered.cookie(), body);
        }

        private Answered scan(List<Answered> registered) {
            List<UUID> scans = registered
                .stream()
                .map(_ -> UUID.randomUUID())
                .toList();
            String body = IntStream.range(0, scans.size())
                .mapToObj(i ->
                    """
                    {"scanId":"%s","door":"%s","badge":"%s","scannedAt":"2026-01-01T08:10:00Z"}\
                    """.formatted(
                        scans.get(i),
                        door,
                        registered.get(i).json().path("badge").path("code").asString()
                    )
                )
                .collect(Collectors.joining(",", "[", "]"));
            return Answered.to(port, "POST", "/api/checkin/scans", scans, credential, body);
        }

        private static List<Answered> atOnce(List<Callable<Answered>> questions) throws Exception {
            try (ExecutorService people = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Answered> answers = new ArrayList<>();
                for (Future<Answered> answer : people.invokeAll(questions)) {
                    answers.add(answer.get());
                }
                return answers;
            }
        }
    }
}
