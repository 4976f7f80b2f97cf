package lanyard.checkin.http;

import static lanyard.checkin.CheckinExamples.GALA;
import static lanyard.checkin.CheckinExamples.programme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import lanyard.access.BadgeSigner;
import lanyard.access.BadgeToken;
import lanyard.access.Ed25519;
import lanyard.access.SessionSigner;
import lanyard.access.StaffSession;
import lanyard.checkin.CheckinApplication;
import lanyard.checkin.CheckinExamples;
import lanyard.checkin.CheckinModel;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.GuestId;
import lanyard.contracts.StaffId;
import lanyard.contracts.gala.Diet;
import lanyard.contracts.gala.Diner;
import lanyard.contracts.gala.DinnerEvent.DinnerAnnounced;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.PartyEvent.PartyConfirmed;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.BadgeEvent.BadgeKeyPublished;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeIssued;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.Role;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.onemachine.broker.BrokerSettings;
import lanyard.onemachine.broker.EmbeddedBroker;
import lanyard.onemachine.broker.Node;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole service as it runs by itself: a real broker, neighbours that talk, requests over HTTP, and a restart. */
class CheckinOverKafkaTest {

    private static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    private static final HistoryId HISTORY = new HistoryId("soc24-2");
    private static final String PATH = "/api/checkin/conferences/soc24-2";
    private static final AttendeeId ADA = new AttendeeId(UUID.randomUUID());
    private static final GuestId GUS = new GuestId(UUID.randomUUID());
    /** Deep dives are on. */
    private static final Duration AHEAD = Duration.between(Instant.now(), CheckinExamples.MORNING);

    private static final KeyPair SESSIONS = Ed25519.newPair();
    private static final KeyPair BADGES = Ed25519.newPair();

    private static EmbeddedBroker broker;
    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start(@TempDir Path directory) {
        broker = EmbeddedBroker.start(
            BrokerSettings.alone(directory.resolve("kafka"), Node.onFreePorts(), null)
        );
        service = run();
        Map<String, Object> kafka = broker.clientSettings();
        try (
            var registration = new Neighbour<>(
                "registration",
                RegistrationEvent.class,
                kafka,
                CheckinModel.PEOPLE
            );
            var gala = new Neighbour<>("gala", GalaEvent.class, kafka, CheckinModel.GUESTS)
        ) {
            until(registration::isReady);
            until(gala::isReady);
            registration.tells(
                HistoryId.INSTALLATION,
                new SessionKeyPublished(1, Ed25519.textOf(SESSIONS.getPublic()))
            );
            registration.tells(HISTORY, new ProgrammePublished(programme()));
            registration.tells(HISTORY, new ConferenceClockSet(AHEAD));
            registration.tells(HISTORY, new BadgeKeyPublished(1, Ed25519.textOf(BADGES.getPublic())));
            registration.tells(
                HISTORY,
                new AttendeeRegistered(ADA, Category.DELEGATE, "1", CheckinExamples.MORNING),
                new DocumentWrite<>(
                    CheckinModel.PEOPLE,
                    ADA.toString(),
                    new Person("Ada", "a@example.org", "", "", "en", "h")
                )
            );
            registration.tells(HISTORY, new SeatConfirmed(ADA, CheckinExamples.DEEP_DIVE_1));
            gala.tells(HISTORY, new DinnerAnnounced(GALA, 20, 2, CheckinExamples.EVENING));
            gala.tells(
                HISTORY,
                new PartyConfirmed(ADA, List.of(GUS)),
                new DocumentWrite<>(CheckinModel.GUESTS, GUS.toString(), new Diner("Gus", Diet.VEGAN, ""))
            );
            registration.tells(HISTORY, new GuestBadgeIssued(GUS, ADA));
            until(CheckinOverKafkaTest::everythingWasHeard);
        }
    }

    @AfterAll
    static void stop() {
        service.close();
        broker.close();
    }

    private static ConfigurableApplicationContext run() {
        return new SpringApplicationBuilder(CheckinApplication.class)
            .properties("spring.config.name=checkin")
            .run(
                "--server.port=0",
                "--lanyard.kafka.bootstrap-servers=" + broker.bootstrapServers(),
                "--lanyard.kafka.partitions=1",
                "--lanyard.kafka.replication=1"
            );
    }

    private static Client client(String header, String value) {
        return new Client(((WebServerApplicationContext) service).getWebServer().getPort(), header, value);
    }

    private static Client organiser() {
        var session = new StaffSession(new StaffId(new UUID(9, 9)), Role.ORGANISER, Instant.now());
        return client("Cookie", "lanyard_staff=" + new SessionSigner(1, SESSIONS.getPrivate()).sign(session));
    }

    private static boolean everythingWasHeard() {
        Said said = organiser().get(PATH + "/attendance");
        return (
            said.status() == 200 &&
            said.json().path("current").asBoolean() &&
            said.json().at("/sessions/2/booked").asInt() == 1 &&
            said.json().at("/sessions/4/booked").asInt() == 2
        );
    }

    private static String badge(BadgeId badge) {
        return new BadgeSigner(BADGES.getPrivate()).sign(CONFERENCE, new BadgeToken(1, badge, 1));
    }

    private static String scan(String door, String badge, String more) {
        return "[{\"scanId\":\"%s\",\"door\":\"%s\",\"badge\":\"%s\",\"scannedAt\":\"%s\"%s}]".formatted(
            UUID.randomUUID(),
            door,
            badge,
            CheckinExamples.MORNING,
            more
        );
    }

    @Test
    void a_day_at_the_door_survives_a_restart() {
        String rooms = "[\"lecture-theatre-1\",\"great-hall\"]";
        Said made = organiser().post(PATH + "/doors", "{\"name\":\"Both\",\"rooms\":" + rooms + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String door = made.json().path("id").asString();
        String code = organiser()
            .post(PATH + "/doors/" + door + "/enrolments", "")
            .json()
            .path("code")
            .asString();
        Said enrolled = client("", "").post("/api/checkin/devices", "{\"code\":\"" + code + "\"}");
        assertThat(enrolled.status()).as(enrolled.text()).isEqualTo(201);
        String credential = "Bearer " + enrolled.json().path("credential").asString();

        String ada = scan(door, badge(BadgeId.of(ADA)), "");
        JsonNode welcome = send(credential, ada);
        assertThat(welcome.path("verdict").asString()).isEqualTo("welcome");
        assertThat(welcome.path("name").asString()).isEqualTo("Ada");
        assertThat(send(credential, ada)).isEqualTo(welcome);
        JsonNode guest = send(credential, scan(door, badge(BadgeId.of(GUS)), ",\"session\":\"gala\""));
        assertThat(guest.path("verdict").asString()).isEqualTo("welcome");
        assertThat(guest.path("name").asString()).isEqualTo("Gus");

        JsonNode list = client("Authorization", credential).get("/api/checkin/door/list").json();
        assertThat(list.path("badges"))
            .extracting(one -> one.path("name").asString(""))
            .containsExactlyInAnyOrder("Ada", "Gus");
        String since = "/api/checkin/door/list?since=" + list.path("position").asString();
        assertThat(client("Authorization", credential).get(since).json().path("badges")).isEmpty();

        service.close();
        service = run();
        until(
            () ->
                everythingWasHeard() &&
                organiser()
                    .get(PATH + "/attendance")
                    .json()
                    .at("/sessions/2/inside")
                    .asInt() == 1
        );
        assertThat(send(credential, ada)).isEqualTo(welcome);
        assertThat(client("Authorization", credential).get(since).json().path("whole").asBoolean())
            .as("positions of before are not remembered")
            .isTrue();
        assertThat(
            send(credential, scan(door, badge(BadgeId.of(ADA)), ""))
                .path("verdict")
                .asString()
        ).isEqualTo("already-in");
    }

    @Test
    void metrics_are_for_this_machine() {
        Said metrics = client("", "").get("/actuator/prometheus");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("lanyard_ledger_leads{", "service=\"checkin\"");
        assertThat(
            client("", "").get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.9").status()
        ).isIn(401, 403);
    }

    private static JsonNode send(String credential, String scans) {
        Said[] said = new Said[1];
        until(() -> {
            said[0] = client("Authorization", credential).postWithoutKey("/api/checkin/scans", scans);
            return said[0].status() != 503; // nobody leads yet
        });
        assertThat(said[0].status()).as(said[0].text()).isEqualTo(200);
        return said[0].json().get(0);
    }

    /** Asks again until it is so. */
    private static void until(BooleanSupplier condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition::getAsBoolean);
    }
}
