package lanyard.registration.http;

import static lanyard.registration.http.RunningRegistration.API;
import static lanyard.registration.http.RunningRegistration.registration;
import static lanyard.registration.http.RunningRegistration.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.onemachine.broker.testing.ChildBroker;
import lanyard.registration.RegistrationApplication;
import lanyard.registration.SampleConference;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service over a real Kafka, and again after both were stopped: everything that was answered is there. */
class OverKafkaTest {

    @TempDir
    Path directory;

    @Test
    void what_was_answered_is_there_after_a_restart() {
        try (ChildBroker broker = ChildBroker.alone(directory.resolve("kafka")).awaitReady()) {
            String here;
            Client ben;
            Said answered;
            String key = UUID.randomUUID().toString();
            String body = registration("Ada", "bp");
            try (RunningRegistration running = start(broker)) {
                here = running.here();
                metricsAreForThisMachine(running);
                running.publish(SampleConference.programme(1));
                answered = running.nobody().send("POST", here + "/registrations", body, key);
                assertThat(answered.status()).as(answered.text()).isEqualTo(201);
                ben = running.delegate("Ben", "bp");
                assertThat(
                    running
                        .nobody()
                        .post(here + "/registrations", body)
                        .problem()
                ).isEqualTo("409 already-registered");
            }
            broker.kill();
            broker.restart().awaitReady();
            try (RunningRegistration running = start(broker)) {
                Said again = running.nobody().send("POST", here + "/registrations", body, key);
                assertThat(again.json()).as("the first answer").isEqualTo(answered.json());
                assertThat(
                    running
                        .nobody()
                        .post(here + "/registrations", body)
                        .problem()
                ).isEqualTo("409 already-registered");
                Client ada = running.nobody().with(again);
                assertThat(
                    ada
                        .get(API + "/me")
                        .json()
                        .get("name")
                        .asString()
                ).isEqualTo("Ada");
                assertThat(ada.delete(API + "/me").status()).isEqualTo(200);
                assertThat(
                    running
                        .nobody()
                        .withCookie(ben.cookie())
                        .get(API + "/me")
                        .json()
                        .get("seats")
                        .get(0)
                        .get("status")
                        .asString()
                ).isEqualTo("CONFIRMED");
                Client organiser = running.organiser();
                until(() -> kinds(organiser, here).size() == 6);
                assertThat(kinds(organiser, here)).containsExactlyInAnyOrder(
                    "REGISTERED",
                    "REGISTERED",
                    "NEW_LINK",
                    "NEW_LINK",
                    "CANCELLED",
                    "PROMOTED"
                );
            }
        }
    }

    private static void metricsAreForThisMachine(RunningRegistration running) {
        Said metrics = running.nobody().get("/actuator/prometheus");
        assertThat(metrics.status()).isEqualTo(200);
        assertThat(metrics.text()).contains("lanyard_ledger_leads{", "service=\"registration\"");
        Said throughProxy = running.nobody().get("/actuator/prometheus", "X-Forwarded-For", "203.0.113.9");
        assertThat(throughProxy.status()).isIn(401, 403);
    }

    private RunningRegistration start(ChildBroker broker) {
        RunningRegistration running = RunningRegistration.of(
            RegistrationApplication.class,
            "--lanyard.kafka.bootstrap-servers=" + broker.address(),
            "--lanyard.kafka.partitions=1",
            "--lanyard.kafka.replication=1",
            "--lanyard.registration.keys=" + directory.resolve("keys")
        );
        until(() -> running.context().getBean(KafkaLedger.class).leads(0));
        return running;
    }

    private static List<String> kinds(Client organiser, String here) {
        return organiser
            .get(here + "/letters")
            .json()
            .valueStream()
            .map(letter -> letter.get("kind").asString())
            .toList();
    }
}
