package lanyard.architecture;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.CheckinModel;
import lanyard.checkin.CheckinModule;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.Role;
import lanyard.gala.GalaLedger;
import lanyard.gala.GalaModel;
import lanyard.gala.GalaModule;
import lanyard.ledger.CommandKey;
import lanyard.ledger.ForeignSource;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Model;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import lanyard.registration.Organising;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.RegistrationModel;
import lanyard.registration.RegistrationModule;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three services in one context, as one machine runs them, over histories in memory that hear of each other. */
final class HouseInMemory implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final ConfigurableApplicationContext context;
    private final ExecutorService between = Executors.newSingleThreadExecutor();
    private final ConferenceId conference;

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({ RegistrationModule.class, CheckinModule.class, GalaModule.class })
    static class Services {}

    HouseInMemory(Path keys) {
        this(keys, Map.of());
    }

    HouseInMemory(Path keys, Map<String, String> settings) {
        var registration = ledger(RegistrationModel.get());
        var checkin = ledger(CheckinModel.get());
        var gala = ledger(GalaModel.get());
        listen("registration", registration, checkin, CheckinModel.get());
        listen("registration", registration, gala, GalaModel.get());
        listen("checkin", checkin, gala, GalaModel.get());
        listen("gala", gala, checkin, CheckinModel.get());
        listen("checkin", checkin, registration, RegistrationModel.get());
        listen("gala", gala, registration, RegistrationModel.get());
        InstantSource clock = InstantSource.system();
        context = new SpringApplicationBuilder(Services.class)
            .properties(
                Map.of(
                    "spring.main.banner-mode",
                    "off",
                    "server.port",
                    "0",
                    "server.shutdown",
                    "immediate",
                    "lanyard.registration.keys",
                    keys.toString(),
                    "lanyard.registration.attempts.by-caller",
                    "100000"
                )
            )
            .properties(new HashMap<>(settings))
            .initializers(empty -> {
                var beans = (GenericApplicationContext) empty;
                beans.registerBean(RegistrationLedger.class, () ->
                    new RegistrationLedger(registration, clock)
                );
                beans.registerBean(CheckinLedger.class, () -> new CheckinLedger(checkin, clock, _ -> true));
                beans.registerBean(GalaLedger.class, () -> new GalaLedger(gala, clock));
            })
            .run();
        conference = organising().publishSample(LocalTime.of(8, 5)).join();
        allIsHeard();
    }

    private static <S, C, E> InMemoryLedger<S, C, E> ledger(Model<S, C, E> model) {
        return new InMemoryLedger<>(model.decider(), model.codec());
    }

    /** What one tells becomes commands of the other, in order. */
    private <F, S, C, E> void listen(
        String name,
        InMemoryLedger<?, ?, F> teller,
        InMemoryLedger<S, C, E> listener,
        Model<S, C, E> model
    ) {
        ForeignSource<?, C> source = model
            .sources()
            .stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
        teller.follow(change ->
            between.execute(() ->
                change.events().forEach(event -> take(source, change.history(), event, listener))
            )
        );
    }

    @SuppressWarnings("unchecked")
    private <F, S, C, E> void take(
        ForeignSource<?, C> source,
        HistoryId history,
        F event,
        InMemoryLedger<S, C, E> listener
    ) {
        ((ForeignSource<F, C>) source)
            .translation()
            .toCommand(history, event)
            .ifPresent(command ->
                listener.submit(
                    Submission.of(
                        history,
                        CommandKey.random(),
                        source.name(),
                        InstantSource.system().instant(),
                        command
                    )
                )
            );
    }

    /** Waits until everything told so far, and what followed from it, is heard everywhere. */
    void allIsHeard() {
        for (int round = 0; round < 4; round++) {
            try {
                between.submit(() -> {}).get(20, TimeUnit.SECONDS);
            } catch (Exception failed) {
                throw new IllegalStateException("the services do not hear each other", failed);
            }
        }
    }

    ConfigurableApplicationContext context() {
        return context;
    }

    ConferenceId conference() {
        return conference;
    }

    private Organising organising() {
        return context.getBean(Organising.class);
    }

    /** The cookie of somebody who has just registered. */
    String newAttendee() {
        String address = UUID.randomUUID() + "@example.org";
        HttpResponse<String> answer = ask(
            "POST",
            "/api/registration/conferences/" + conference + "/registrations",
            "{\"name\":\"Ada\",\"email\":\"" +
                address +
                "\",\"category\":\"DELEGATE\",\"sessions\":[],\"consentVersion\":\"1\"}"
        );
        return cookie(answer);
    }

    /** The cookie of a member of staff who has just signed in. */
    String newStaff(Role role) {
        String link = organising().offerSignIn(role, "test", CommandKey.random()).join().link();
        String token = link.substring(link.indexOf('#') + 1);
        return cookie(ask("POST", "/api/registration/staff/session", "{\"token\":\"" + token + "\"}"));
    }

    /** The credential of a phone that has just been enrolled. */
    String newDevice() {
        String organiser = newStaff(Role.ORGANISER);
        String doors = "/api/checkin/conferences/" + conference + "/doors";
        JsonNode door = json(
            ask("POST", doors, "{\"name\":\"Door\",\"rooms\":[\"breakfast-hall\"]}", "Cookie", organiser)
        );
        JsonNode enrolment = json(
            ask("POST", doors + "/" + door.path("id").asString() + "/enrolments", "", "Cookie", organiser)
        );
        return json(
            ask("POST", "/api/checkin/devices", "{\"code\":\"" + enrolment.path("code").asString() + "\"}")
        )
            .path("credential")
            .asString();
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow(() -> new AssertionError(answer.statusCode() + " " + answer.body()))
            .split(";", 2)[0];
    }

    private static JsonNode json(HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError(
                answer.request().uri() + " " + answer.statusCode() + " " + answer.body()
            );
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    HttpResponse<String> ask(String method, String path, String body, String... headers) {
        try {
            HttpResponse<String> answer = CLIENT.send(
                request(path, headers)
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body))
                    .build(),
                BodyHandlers.ofString()
            );
            allIsHeard();
            return answer;
        } catch (Exception failed) {
            throw new IllegalStateException(method + " " + path, failed);
        }
    }

    /** Asks for the status only, in a way that changes nothing: a write has neither key nor body that could be read. */
    int status(String method, String path, String mediaType, String... headers) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        try {
            var answer = CLIENT.send(
                request(path, headers)
                    .header("Content-Type", mediaType)
                    .method(method, reads ? BodyPublishers.noBody() : BodyPublishers.ofString("{"))
                    .build(),
                BodyHandlers.ofInputStream()
            );
            answer.body().close(); // a live page would go on for ever
            return answer.statusCode();
        } catch (Exception failed) {
            throw new IllegalStateException(method + " " + path, failed);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        int port = ((WebServerApplicationContext) context).getWebServer().getPort();
        HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + path)
        ).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    @Override
    public void close() {
        context.close();
        between.close();
    }
}
