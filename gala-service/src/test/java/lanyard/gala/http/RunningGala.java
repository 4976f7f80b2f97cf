package lanyard.gala.http;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.BEN;
import static lanyard.gala.GalaExamples.CYD;
import static lanyard.gala.GalaExamples.IN_TIME;
import static lanyard.gala.GalaExamples.programme;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lanyard.access.AttendeeSession;
import lanyard.access.Ed25519;
import lanyard.access.SessionSigner;
import lanyard.access.StaffSession;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.Role;
import lanyard.gala.Gala;
import lanyard.gala.GalaCommand;
import lanyard.gala.GalaCommand.OfInvitation;
import lanyard.gala.GalaLedger;
import lanyard.gala.GalaModel;
import lanyard.gala.GalaModule;
import lanyard.gala.invitations.InvitationCommand;
import lanyard.gala.invitations.InvitationCommand.AdoptProgramme;
import lanyard.gala.invitations.InvitationCommand.Invite;
import lanyard.gala.invitations.InvitationCommand.TrustSessionKey;
import lanyard.gala.invitations.People;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** gala-service with histories in memory, to which Ada, Ben and Cyd are invited, and clients of it. */
public final class RunningGala implements AutoCloseable {

    public static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    private static final HistoryId HISTORY = GalaLedger.historyOf(CONFERENCE);
    private static final int KEY = 1;

    private final KeyPair pair = Ed25519.newPair();
    private final SessionSigner signer = new SessionSigner(KEY, pair.getPrivate());
    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext context;
    private final InMemoryGala memory;

    private RunningGala(int places) {
        context = new SpringApplicationBuilder(Application.class)
            .properties("spring.config.name=gala", "spring.main.banner-mode=off")
            .run("--server.port=0", "--springdoc.api-docs.enabled=true");
        memory = context.getBean(InMemoryGala.class);
        told(HistoryId.INSTALLATION, new TrustSessionKey(KEY, Ed25519.textOf(pair.getPublic())));
        told(HISTORY, new AdoptProgramme(programme(places)));
        List.of(ADA, BEN, CYD).forEach(host -> told(new Invite(host)));
    }

    public static RunningGala withPlaces(int places) {
        return new RunningGala(places);
    }

    /** What another service tells about the conference. */
    public void told(InvitationCommand command) {
        told(HISTORY, command);
    }

    private void told(HistoryId history, InvitationCommand command) {
        memory.ledger
            .submit(Submission.of(history, CommandKey.random(), "test", IN_TIME, new OfInvitation(command)))
            .join();
    }

    public void person(AttendeeId attendee, String name) {
        Person person = new Person(name, "someone@example.org", "", "", "en", "hash");
        memory.ledger.put(HISTORY, new DocumentWrite<>(People.TOPIC, attendee.toString(), person));
    }

    public InMemoryLedger<Gala, GalaCommand, GalaEvent> ledger() {
        return memory.ledger;
    }

    public Gala gala() {
        return memory.ledger.view(HISTORY).state();
    }

    public void timeIs(Instant now) {
        memory.now.set(now);
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    /** Somebody without credentials. */
    public Client nobody() {
        return new Client("");
    }

    public Client host(AttendeeId attendee) {
        return host(attendee, 1);
    }

    public Client host(AttendeeId attendee, int linkIssue) {
        var session = new AttendeeSession(CONFERENCE, attendee, linkIssue, Instant.now());
        return new Client("lanyard_attendee=" + signer.sign(session));
    }

    public Client staff(Role role) {
        var session = new StaffSession(new StaffId(new UUID(9, role.ordinal())), role, Instant.now());
        return new Client("lanyard_staff=" + signer.sign(session));
    }

    @Override
    public void close() {
        context.close();
        client.close();
    }

    /** Makes requests with somebody's cookie. */
    public final class Client {

        private final String cookie;

        private Client(String cookie) {
            this.cookie = cookie;
        }

        public Said get(String path) {
            return said(request(path));
        }

        public Said put(String path, String body) {
            return put(path, body, UUID.randomUUID().toString());
        }

        public Said put(String path, String body, String key) {
            return said(request(path).header("Idempotency-Key", key).PUT(json(body)));
        }

        public Said putWithoutKey(String path, String body) {
            return said(request(path).PUT(json(body)));
        }

        /** An answer that goes on and on. */
        public <T> HttpResponse<T> open(String path, BodyHandler<T> body) {
            return send(request(path), body);
        }

        private Said said(HttpRequest.Builder request) {
            HttpResponse<String> response = send(request, BodyHandlers.ofString());
            return new Said(response.statusCode(), response.body(), response);
        }

        private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
            try {
                return client.send(request.build(), body);
            } catch (IOException | InterruptedException failed) {
                throw new IllegalStateException(failed);
            }
        }

        private HttpRequest.Builder request(String path) {
            int port = ((WebServerApplicationContext) context).getWebServer().getPort();
            HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + path)
            )
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private static HttpRequest.BodyPublisher json(String body) {
            return HttpRequest.BodyPublishers.ofString(body);
        }
    }

    /** An answer. */
    public record Said(int status, String text, HttpResponse<String> response) {
        public JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        /** Status and the name of the problem. */
        public String problem() {
            return status + " " + json().path("type").asString("").replace("urn:lanyard:problem:", "");
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({ InMemoryGala.class, GalaModule.class })
    static class Application {}

    @Configuration(proxyBeanMethods = false)
    static class InMemoryGala {

        final InMemoryLedger<Gala, GalaCommand, GalaEvent> ledger = new InMemoryLedger<>(
            GalaModel.get().decider(),
            GalaModel.EVENTS
        );
        final AtomicReference<Instant> now = new AtomicReference<>(IN_TIME);

        @Bean
        GalaLedger galaLedger() {
            return new GalaLedger(ledger, now::get);
        }
    }
}
