package lanyard.registration.letters.sending;

import static lanyard.registration.http.RunningRegistration.registration;
import static lanyard.registration.http.RunningRegistration.until;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lanyard.ledger.kafka.KafkaLedger;
import lanyard.onemachine.broker.testing.ChildBroker;
import lanyard.registration.RegistrationApplication;
import lanyard.registration.SampleConference;
import lanyard.registration.http.RunningRegistration;
import lanyard.registration.http.RunningRegistration.Client;
import lanyard.registration.letters.Deliveries.Delivery;
import lanyard.registration.letters.Deliveries.Status;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Letters through a real Kafka and a real mail server. */
class LettersBySmtpTest {

    @TempDir
    Path directory;

    private final PostBox postBox = new PostBox();

    @Test
    void letters_reach_people_whatever_stops_in_between() throws Exception {
        try (ChildBroker broker = ChildBroker.alone(directory.resolve("kafka")).awaitReady(); postBox) {
            try (RunningRegistration running = start(broker)) {
                running.publish(SampleConference.programme(10));
                // The server is closing, and then gone: the letter waits, and goes out once one is there.
                postBox.answer("ada@example.org", "421 4.3.2 closing");
                postBox.open();
                String ada = registration("Ada", "bp").replace("}", ",\"language\":\"fr-CA\"}");
                assertThat(
                    running
                        .nobody()
                        .post(running.here() + "/registrations", ada)
                        .status()
                ).isEqualTo(201);
                until(() -> postBox.asked("ada@example.org") > 0);
                postBox.close();
                postBox.answer("ada@example.org", null);
                postBox.open();
                until(() -> sentTo("ada@example.org").size() == 1);
                until(() -> statuses(running).equals(List.of(Status.SENT)));
                isInTheLanguageOf("fr", sentTo("ada@example.org").getFirst());

                // A recipient that the server does not know is parked, and the next one is not kept waiting.
                postBox.answer("ben@example.org", "550 5.1.1 nobody here");
                running.delegate("Ben");
                running.delegate("Cyd");
                until(() -> sentTo("cyd@example.org").size() == 1);
                until(() -> statuses(running).contains(Status.PARKED));
                assertThat(sentTo("ben@example.org")).isEmpty();
                assertThat(sentTo("ada@example.org")).hasSize(1);

                // The organiser sees it, and sends it again when the mailbox is there.
                Client organiser = running.organiser();
                JsonNode parked = notSent(organiser, running);
                assertThat(parked).hasSize(1);
                assertThat(parked.get(0).get("status").asString()).isEqualTo("PARKED");
                assertThat(parked.get(0).get("because").asString()).isEqualTo("RECIPIENT_REFUSED");
                postBox.answer("ben@example.org", null);
                String sending =
                    running.here() + "/letters/" + parked.get(0).get("id").asString() + "/sending";
                assertThat(organiser.post(sending, "").json().get("status").asString()).isEqualTo("WAITING");
                until(() -> sentTo("ben@example.org").size() == 1);
                until(() -> notSent(organiser, running).isEmpty());
            }
            // The group is forgotten, and all letters are seen again: what was sent is known from the history.
            try (Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.address()))) {
                admin.deleteConsumerGroups(List.of(PostOffice.GROUP)).all().get();
            }
            try (RunningRegistration running = start(broker)) {
                running.publish(SampleConference.programme(10));
                running.delegate("Dee");
                until(() -> sentTo("dee@example.org").size() == 1);
                assertThat(postBox.received()).hasSize(4);
            }
        }
    }

    private static void isInTheLanguageOf(String language, MimeMessage mail) throws Exception {
        assertThat(mail.getSubject()).isEqualTo("Votre inscription est enregistrée\u00a0: A day");
        assertThat(mail.getHeader("Content-Language")).containsExactly(language);
        MailParts parts = MailParts.of(mail);
        assertThat(parts.text("text/plain"))
            .startsWith("Bonjour Ada,")
            .contains("15:00 à 16:00, Session bp")
            .contains("https://lanyard.example/c/");
        assertThat(parts.text("text/html")).contains("<html lang=\"fr\"", ">Ouvrir votre page</a>");
        assertThat(parts.badge()).startsWith("LY1:");
        assertThat(parts.text("text/calendar")).startsWith("BEGIN:VCALENDAR").contains("Session bp");
    }

    private RunningRegistration start(ChildBroker broker) {
        RunningRegistration running = RunningRegistration.of(
            RegistrationApplication.class,
            "--lanyard.kafka.bootstrap-servers=" + broker.address(),
            "--lanyard.kafka.partitions=1",
            "--lanyard.kafka.replication=1",
            "--lanyard.registration.keys=" + directory.resolve("keys"),
            "--lanyard.registration.mail.host=127.0.0.1",
            "--lanyard.registration.mail.port=" + postBox.port(),
            "--lanyard.registration.mail.security=none",
            "--lanyard.registration.mail.from=day@lanyard.example"
        );
        until(() -> running.context().getBean(KafkaLedger.class).leads(0));
        return running;
    }

    private static JsonNode notSent(Client organiser, RunningRegistration running) {
        return organiser.get(running.here() + "/letters?notSent=true").json();
    }

    private static List<Status> statuses(RunningRegistration running) {
        return running.state().deliveries().byLetter().values().stream().map(Delivery::status).toList();
    }

    private List<MimeMessage> sentTo(String address) {
        return postBox
            .received()
            .stream()
            .filter(mail -> recipients(mail).anyMatch(address::equals))
            .toList();
    }

    private static Stream<String> recipients(MimeMessage mail) {
        try {
            return Stream.of(mail.getAllRecipients()).map(Object::toString);
        } catch (MessagingException malformed) {
            throw new IllegalStateException(malformed);
        }
    }
}
