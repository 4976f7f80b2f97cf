package lanyard.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.json.JsonMapper;

/** Many people, registered without a browser each. */
final class Crowd {

    private static final int AT_ONCE = 32;

    private Crowd() {}

    record Person(String name, String badgeCode) {}

    /**
     * When this returns, so many people are registered for the session.
     *
     * @param familyName which no other crowd of the conference has
     */
    static List<Person> register(
        String address,
        String conference,
        String session,
        String familyName,
        int people
    ) {
        URI registrations = URI.create(
            address + "/api/registration/conferences/" + conference + "/registrations"
        );
        List<Callable<Person>> tasks = new ArrayList<>();
        try (
            HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            var threads = Executors.newFixedThreadPool(AT_ONCE)
        ) {
            for (int number = 1; number <= people; number++) {
                String name = "Visitor" + number + " " + familyName;
                tasks.add(() -> register(client, registrations, session, name));
            }
            List<Person> registered = new ArrayList<>();
            for (Future<Person> person : threads.invokeAll(tasks)) {
                registered.add(person.get());
            }
            return registered;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError("stopped while people registered", stopped);
        } catch (ExecutionException failed) {
            throw new AssertionError("somebody could not register", failed);
        }
    }

    private static Person register(HttpClient client, URI registrations, String session, String name)
        throws IOException, InterruptedException {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
        String body = """
        {"name":"%s","email":"%s","category":"DELEGATE","sessions":["%s"],"consentVersion":"1"}""".formatted(
            name,
            email,
            session
        );
        HttpRequest request = HttpRequest.newBuilder(registrations)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
        HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new AssertionError(name + " was answered " + answer.statusCode() + ": " + answer.body());
        }
        String code = JsonMapper.shared().readTree(answer.body()).get("badge").get("code").asString();
        return new Person(name, code);
    }
}
