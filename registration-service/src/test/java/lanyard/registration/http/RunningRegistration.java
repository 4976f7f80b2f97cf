package lanyard.registration.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import lanyard.access.Secret;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.Role;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import lanyard.registration.Organising;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfDoorPhones;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationModel;
import lanyard.registration.RegistrationModule;
import lanyard.registration.RegistrationState;
import lanyard.registration.SampleConference;
import lanyard.registration.doorphones.DoorPhoneCommand;
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

/**
 * registration-service on a free port, and people who talk to it. One with histories in memory serves all tests of a
 * JVM: each has a conference of its own.
 */
public final class RunningRegistration implements AutoCloseable {

    public static final String API = "/api/registration";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final AtomicInteger CONFERENCES = new AtomicInteger();

    private final ConfigurableApplicationContext context;
    private final boolean shared;
    private final ConferenceId conference = new ConferenceId("try-" + CONFERENCES.incrementAndGet());
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningRegistration(ConfigurableApplicationContext context, boolean shared) {
        this.context = context;
        this.shared = shared;
        until(() -> !ledger().installation().state().staff().keys().isEmpty());
    }

    /** With histories in memory, and so many seats in each session of a new conference. */
    public static RunningRegistration withSeats(int seatsOfEach) {
        RunningRegistration running = new RunningRegistration(Shared.CONTEXT, true);
        running.publish(SampleConference.programme(seatsOfEach));
        return running;
    }

    /** As {@code application} has it. */
    public static RunningRegistration of(Class<?> application, String... settings) {
        return new RunningRegistration(run(application, settings), false);
    }

    private static ConfigurableApplicationContext run(Class<?> application, String... settings) {
        return new SpringApplicationBuilder(application)
            .properties("spring.config.name=registration", "spring.main.banner-mode=off")
            .run(with(settings));
    }

    private static final class Shared {

        static final ConfigurableApplicationContext CONTEXT = run(
            InMemory.class,
            "--lanyard.registration.attempts.by-caller=1000000"
        );
    }

    public ConferenceId conference() {
        return conference;
    }

    /** The conference's part of the API. */
    public String here() {
        return API + "/conferences/" + conference;
    }

    private static String[] with(String... settings) {
        List<String> all = new ArrayList<>(
            List.of(
                "--server.port=0",
                "--springdoc.api-docs.enabled=true",
                "--lanyard.registration.public-url=https://lanyard.example"
            )
        );
        all.addAll(List.of(settings));
        if (all.stream().noneMatch(setting -> setting.startsWith("--lanyard.registration.keys="))) {
            all.add("--lanyard.registration.keys=" + temporaryDirectory());
        }
        return all.toArray(String[]::new);
    }

    private static Path temporaryDirectory() {
        try {
            Path directory = Files.createTempDirectory("lanyard-keys");
            directory.toFile().deleteOnExit();
            return directory;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public void publish(Programme programme) {
        organising().publish(conference, programme, "test", CommandKey.random()).join();
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public RegistrationLedger ledger() {
        return context.getBean(RegistrationLedger.class);
    }

    public RegistrationState state() {
        return ledger().view(conference).state();
    }

    public Organising organising() {
        return context.getBean(Organising.class);
    }

    /** Somebody without credentials. */
    public Client nobody() {
        return new Client("");
    }

    /** A member of staff who has just signed in. */
    public Client staff(Role role) {
        String link = organising().offerSignIn(role, "test", CommandKey.random()).join().link();
        Said said = nobody().post(API + "/staff/session", "{\"token\":\"" + afterHash(link) + "\"}");
        assertThat(said.status()).isEqualTo(200);
        return new Client(said.cookie());
    }

    public Client organiser() {
        return staff(Role.ORGANISER);
    }

    /** Somebody who has just registered as a delegate. */
    public Client delegate(String name, String... sessions) {
        Said said = nobody().post(here() + "/registrations", registration(name, sessions));
        assertThat(said.status()).as(said.text()).isEqualTo(201);
        return new Client(said.cookie());
    }

    public static String registration(String name, String... sessions) {
        return """
        {"name":"%s","email":"%s@example.org","category":"DELEGATE","sessions":[%s],"consentVersion":"1"}""".formatted(
            name,
            name.toLowerCase(Locale.ROOT).replace(' ', '.'),
            sessions.length == 0 ? "" : "\"" + String.join("\",\"", sessions) + "\""
        );
    }

    public static String afterHash(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    /** Waits for something that comes by itself. */
    public static void until(BooleanSupplier happened) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("has not happened within " + PATIENCE);
            }
            Thread.onSpinWait();
            Thread.yield();
        }
    }

    @Override
    public void close() {
        client.close();
        if (!shared) {
            context.close();
        }
    }

    /** A phone at a door, of which checkin-service has told. */
    public record Phone(DeviceId device, DoorId door, Client client) {}

    /** A phone that is enrolled for a door of its own. */
    public Phone phone() {
        Secret credential = Secret.random();
        DeviceId device = new DeviceId(UUID.randomUUID());
        DoorId door = new DoorId(UUID.randomUUID());
        told(new DoorPhoneCommand.Know(device, door, credential.hash()));
        return new Phone(device, door, bearer(credential));
    }

    /** Somebody with the credential of a phone. */
    public Client bearer(Secret credential) {
        return new Client("Authorization", "Bearer " + credential.text());
    }

    /** As if checkin-service had told it. */
    public void told(DoorPhoneCommand command) {
        ledger()
            .ledger()
            .submit(
                Submission.of(
                    RegistrationLedger.history(conference),
                    CommandKey.random(),
                    "checkin",
                    ledger().realTime().instant(),
                    new OfDoorPhones(command)
                )
            )
            .join();
    }

    /** Makes requests with somebody's cookie, or with a phone's credential. */
    public final class Client {

        private final String header;
        private final String cookie;

        Client(String cookie) {
            this("Cookie", cookie);
        }

        private Client(String header, String credential) {
            this.header = header;
            this.cookie = credential;
        }

        /** The same person, who came by the cookie of that answer. */
        public Client with(Said said) {
            return new Client(said.cookie());
        }

        public String cookie() {
            return cookie;
        }

        /** The same person, who has both people's cookies. */
        public Client withCookies(Client one, Client two) {
            return new Client(one.cookie + "; " + two.cookie);
        }

        public Client withCookie(String sent) {
            return new Client(sent);
        }

        public Said get(String path) {
            return said(request(path));
        }

        public Said get(String path, String header, String value) {
            return said(request(path).header(header, value));
        }

        public Said post(String path, String body) {
            return send("POST", path, body, UUID.randomUUID().toString());
        }

        public Said put(String path, String body) {
            return send("PUT", path, body, UUID.randomUUID().toString());
        }

        public Said patch(String path, String body) {
            return send("PATCH", path, body, UUID.randomUUID().toString());
        }

        public Said delete(String path) {
            return send("DELETE", path, "", UUID.randomUUID().toString());
        }

        /** @param key empty for a request without one */
        public Said send(String method, String path, String body, String key) {
            HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(body));
            return said(key.isEmpty() ? request : request.header("Idempotency-Key", key));
        }

        public Said putYaml(String path, String yaml) {
            return said(
                request(path)
                    .setHeader("Content-Type", "text/yaml")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .PUT(BodyPublishers.ofString(yaml))
            );
        }

        /** An answer that goes on and on. */
        public <T> HttpResponse<T> open(String path, BodyHandler<T> body) {
            return exchange(request(path), body);
        }

        private Said said(HttpRequest.Builder request) {
            HttpResponse<String> response = exchange(request, BodyHandlers.ofString());
            return new Said(response.statusCode(), response.body(), response);
        }

        private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> body) {
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
                .timeout(PATIENCE);
            return cookie.isEmpty() ? request : request.header(header, cookie);
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

        /** As a client sends it back. */
        public String cookie() {
            return response.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
        }
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    @Import({ HistoriesInMemory.class, RegistrationModule.class })
    static class InMemory {}

    @Configuration(proxyBeanMethods = false)
    static class HistoriesInMemory {

        @Bean
        static RegistrationLedger registrationLedger() {
            InMemoryLedger<RegistrationState, RegistrationCommand, RegistrationEvent> histories =
                new InMemoryLedger<>(RegistrationModel.get().decider(), RegistrationModel.EVENTS);
            return new RegistrationLedger(histories, InstantSource.system());
        }
    }
}
