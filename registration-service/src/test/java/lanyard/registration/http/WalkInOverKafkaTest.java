package lanyard.registration.http;

import static lanyard.registration.http.RunningRegistration.API;
import static lanyard.registration.http.RunningRegistration.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import lanyard.access.Secret;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import lanyard.contracts.checkin.DoorEvent.DeviceRevoked;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.onemachine.broker.testing.ChildBroker;
import lanyard.registration.RegistrationApplication;
import lanyard.registration.SampleConference;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.http.RunningRegistration.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The phones at the doors are known by what checkin-service tells over Kafka, and only as long as it does. */
class WalkInOverKafkaTest {

    private static final String DOOR = API + "/door/registrations";

    @TempDir
    Path directory;

    @Test
    void a_phone_registers_people_from_the_moment_it_is_enrolled_until_it_is_revoked() {
        DoorId door = new DoorId(UUID.randomUUID());
        DeviceId device = new DeviceId(UUID.randomUUID());
        Secret credential = Secret.random();
        AttendeeId wes = new AttendeeId(UUID.randomUUID());
        String body = """
        {"attendeeId":"%s","name":"Wes Walkin","category":"DELEGATE","session":"bp","consentVersion":"1"}""".formatted(
            wes
        );
        try (ChildBroker broker = ChildBroker.alone(directory.resolve("kafka")).awaitReady()) {
            String key = UUID.randomUUID().toString();
            Said registered;
            try (
                RunningRegistration running = start(broker);
                Doors doors = new Doors(Map.of("bootstrap.servers", broker.address()))
            ) {
                running.publish(SampleConference.programme(1));
                Client phone = running.bearer(credential);
                assertThat(phone.post(DOOR, body).problem()).isEqualTo("401 not-signed-in");
                doors.tell(
                    running.conference(),
                    new DeviceEnrolled(door, device, "code", credential.hash(), Instant.EPOCH, null)
                );
                // At once: the service may not have heard yet, and waits a moment before it says no.
                registered = phone.send("POST", DOOR, body, key);
                assertThat(registered.status()).as(registered.text()).isEqualTo(201);
                assertThat(registered.json().get("attendeeId").asString()).isEqualTo(wes.toString());
                doors.tell(
                    running.conference(),
                    new CheckedIn(
                        new ScanId(UUID.randomUUID()),
                        door,
                        BadgeId.of(wes),
                        SampleConference.BIG_PICTURE,
                        Admission.WELCOME,
                        SampleConference.AT
                    )
                );
                until(() -> running.state().whereabouts().isInTheBuilding(wes));
            }
            try (RunningRegistration running = start(broker)) {
                Client phone = running.bearer(credential);
                Said again = phone.send("POST", DOOR, body, key);
                assertThat(again.json()).as("the first answer").isEqualTo(registered.json());
                try (Doors doors = new Doors(Map.of("bootstrap.servers", broker.address()))) {
                    // Conferences are counted up by tests: the phone is of the one before the restart.
                    doors.tell(running.ledger().conferences().getFirst(), new DeviceRevoked(door, device));
                    until(() -> phone.send("POST", DOOR, body, key).status() == 401);
                }
            }
        }
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
}
