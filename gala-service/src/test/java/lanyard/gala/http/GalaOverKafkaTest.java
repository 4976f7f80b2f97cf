package lanyard.gala.http;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.BEN;
import static lanyard.gala.GalaExamples.GALA;
import static lanyard.gala.GalaExamples.IN_TIME;
import static lanyard.gala.GalaExamples.programme;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.WireNames;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.ProgrammeEvent.ConferenceClockSet;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.Role;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.gala.GalaApplication;
import lanyard.gala.GalaLedger;
import lanyard.gala.http.Clients.Said;
import lanyard.gala.invitations.People;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.kafka.LedgerSettings;
import lanyard.onemachine.broker.testing.ChildBroker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** The whole service over a real broker, between two services that only tell. */
class GalaOverKafkaTest {

    private static final HistoryId HISTORY = GalaLedger.historyOf(RunningGala.CONFERENCE);
    private static final String RSVP = "/api/gala/me/rsvp";
    private static final String HEADCOUNT = "/api/gala/conferences/soc24-2/headcount";
    private static final String TWO =
        "{\"coming\":true,\"diet\":\"VEGAN\",\"guests\":[{\"name\":\"Gus\",\"diet\":\"HALAL\"}]}";

    private ConfigurableApplicationContext service;
    private final Clients clients = new Clients(() ->
        ((WebServerApplicationContext) service).getWebServer().getPort()
    );

    @Test
    void a_party_waits_comes_in_arrives_and_outlives_a_restart(@TempDir Path directory) {
        try (
            var broker = ChildBroker.alone(directory).awaitReady();
            var registration = registration(broker.address());
            var checkin = checkin(broker.address());
            clients
        ) {
            conferenceWithThreePlaces(registration);
            service = start(broker.address());
            Said metrics = clients.nobody().get("/actuator/prometheus");
            assertThat(metrics.status()).isEqualTo(200);
            assertThat(metrics.text()).contains("lanyard_ledger_leads{", "service=\"gala\"");
            Awaiting.that("Ben is invited", () -> invited(clients.host(BEN, 1).get(RSVP)));

            assertThat(status(clients.host(ADA, 1).put(RSVP, TWO))).isEqualTo("CONFIRMED");
            String key = UUID.randomUUID().toString();
            assertThat(status(clients.host(BEN, 1).put(RSVP, TWO, key))).isEqualTo("WAITLISTED");

            registration.tell(HISTORY, new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, IN_TIME));
            Awaiting.that("Ben comes in", () -> status(clients.host(BEN, 1).get(RSVP)).equals("CONFIRMED"));

            checkin.tell(HISTORY, checkedIn());
            Awaiting.that("Ben has arrived", () -> headcount().at("/arrived").asInt() == 1);
            JsonNode before = headcount();
            assertThat(before.at("/confirmed").asInt()).isEqualTo(2);
            assertThat(before.at("/parties/0/name").asString()).isEqualTo("Ben");
            assertThat(before.at("/parties/0/guests/0/name").asString()).isEqualTo("Gus");

            service.close();
            service = start(broker.address());
            Awaiting.that(
                "somebody leads again",
                () -> clients.host(BEN, 1).put(RSVP, TWO, key).status() == 200
            );
            assertThat(headcount().at("/parties")).isEqualTo(before.at("/parties"));
            service.close();
        }
    }

    private static void conferenceWithThreePlaces(Teller<RegistrationEvent> registration) {
        Person ben = new Person("Ben", "ben@example.org", "", "", "en", "hash");
        registration.tell(
            HISTORY,
            List.of(
                new ProgrammePublished(programme(3)),
                new ConferenceClockSet(Duration.between(Instant.now(), IN_TIME)),
                new AttendeeRegistered(ADA, Category.DELEGATE, "1", IN_TIME),
                new AttendeeRegistered(BEN, Category.DELEGATE, "1", IN_TIME)
            ),
            List.of(new DocumentWrite<>(People.TOPIC, BEN.toString(), ben))
        );
    }

    private Teller<RegistrationEvent> registration(String broker) {
        var registration = new Teller<RegistrationEvent>(
            settings("registration", broker),
            JsonEvents.of(WireNames.of(RegistrationEvent.class)),
            List.of(People.TOPIC)
        );
        registration.tell(
            HistoryId.INSTALLATION,
            new SessionKeyPublished(Clients.KEY_NUMBER, clients.publicKey())
        );
        return registration;
    }

    private static Teller<CheckinEvent> checkin(String broker) {
        return new Teller<>(
            settings("checkin", broker),
            JsonEvents.of(WireNames.of(CheckinEvent.class)),
            List.of()
        );
    }

    private static CheckinEvent checkedIn() {
        return new CheckedIn(
            new ScanId(new UUID(6, 6)),
            new DoorId(new UUID(7, 7)),
            BadgeId.of(BEN),
            GALA,
            Admission.WELCOME,
            IN_TIME
        );
    }

    private static LedgerSettings settings(String service, String broker) {
        return LedgerSettings.of(service, Map.of("bootstrap.servers", broker), 1, 1, "http://localhost:1");
    }

    private static ConfigurableApplicationContext start(String broker) {
        return new SpringApplicationBuilder(GalaApplication.class)
            .properties("spring.config.name=gala", "spring.main.banner-mode=off")
            .run(
                "--server.port=0",
                "--lanyard.kafka.bootstrap-servers=" + broker,
                "--lanyard.kafka.partitions=1",
                "--lanyard.kafka.replication=1"
            );
    }

    private JsonNode headcount() {
        return clients.staff(Role.CATERER).get(HEADCOUNT).json();
    }

    private static boolean invited(Said page) {
        return page.status() == 200 && page.json().at("/rsvp/invited").asBoolean();
    }

    private static String status(Said page) {
        return page.json().at("/rsvp/status").asString("");
    }
}
