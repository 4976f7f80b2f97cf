package lanyard.journeys.day;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Asks the running system over HTTP.
 *
 * @param header what says who asks, and {@code value} its value; empty for nobody
 */
record Web(HttpClient client, String address, String header, String value) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Web nobody(String address) {
        HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        return new Web(client, address, "", "");
    }

    Web as(String header, String value) {
        return new Web(client, address, header, value);
    }

    /** @param status 0 when nobody answered */
    record Answer(int status, String text, String cookie) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("answered " + status + ": " + text);
            }
            return this;
        }
    }

    Answer get(String path) {
        return ask("GET", path, "");
    }

    Answer post(String path, String body) {
        return ask("POST", path, body);
    }

    Answer ask(String method, String path, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .method(method, BodyPublishers.ofString(body));
        if (!header.isEmpty()) {
            request.header(header, value);
        }
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            String cookie = answer
                .headers()
                .firstValue("Set-Cookie")
                .map(set -> set.split(";", 2)[0])
                .orElse("");
            return new Answer(answer.statusCode(), answer.body(), cookie);
        } catch (IOException nobody) {
            return new Answer(0, nobody.toString(), "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    interface Look {
        boolean isSo();
    }

    /** Looks until it is so: these things have no bell to ring. */
    static void await(String what, Look look) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!look.isSo()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("in vain awaited: " + what);
            }
            pause();
        }
    }

    static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
