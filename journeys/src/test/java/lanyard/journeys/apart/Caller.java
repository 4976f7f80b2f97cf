package lanyard.journeys.apart;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody with a browser or a phone. Keeps cookies, whichever instance gave them, as one origin would; whoever gets no
 * answer asks another instance for the same thing, with the same key, as the pages do.
 */
final class Caller {

    private static final HttpClient HTTP = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2))
        .build();
    private static final Set<Integer> AWAY = Set.of(502, 503, 504);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration AGAIN_AFTER = Duration.ofMillis(20);

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** @param status of HTTP; 0 when nobody answered */
    record Answer(int status, String text, String position) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("answered " + status + " " + text);
            }
            return this;
        }
    }

    Caller with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** Asks this instance and no other, once. */
    Answer ask(ServiceProcess instance, String method, String path, String body, Map<String, String> more) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(instance.address() + path))
            .timeout(Duration.ofSeconds(20))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        headers.forEach(request::header);
        more.forEach(request::header);
        if (!cookies.isEmpty()) {
            request.header(
                "Cookie",
                cookies
                    .entrySet()
                    .stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                    .collect(Collectors.joining("; "))
            );
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            String position = response.headers().firstValue("Lanyard-Position").orElse("0");
            return new Answer(response.statusCode(), response.body(), position);
        } catch (IOException nobody) {
            return new Answer(0, nobody.toString(), "0");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Answer get(ServiceProcess instance, String path) {
        return ask(instance, "GET", path, "", Map.of());
    }

    /** Reads what it must already show: everything up to that answer. */
    Answer getAfter(Answer write, ServiceProcess instance, String path) {
        return ask(instance, "GET", path, "", Map.of("Lanyard-Position", write.position()));
    }

    /** Asks one instance after the other until one answers. */
    Answer write(List<ServiceProcess> instances, String method, String path, String body) {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        for (int turn = 0; ; turn++) {
            Answer answer = ask(instances.get(turn % instances.size()), method, path, body, key);
            if (answer.status() != 0 && !AWAY.contains(answer.status())) {
                return answer;
            }
            if (System.nanoTime() > deadline) {
                throw new AssertionError("no answer for " + PATIENCE + ": " + answer);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(AGAIN_AFTER.toMillis()); // whoever was turned away comes again a little later
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(String setCookie) {
        String[] cookie = setCookie.split(";", 2)[0].split("=", 2);
        cookies.put(cookie[0], cookie[1]);
    }
}
