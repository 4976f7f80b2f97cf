package lanyard.journeys.containers;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody with a browser or a phone: knows one address, trusts one authority, keeps cookies. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String origin;
    private final String credential;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;

    Visitor(String origin, SSLContext trust) {
        this(origin, trust, "");
    }

    /** @param credential of a phone at a door; none when it is empty */
    Visitor(String origin, SSLContext trust, String credential) {
        this.origin = origin;
        this.credential = credential;
        this.http = HttpClient.newBuilder().sslContext(trust).cookieHandler(cookies).build();
    }

    List<HttpCookie> cookies() {
        return cookies.getCookieStore().getCookies();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path, "", BodyHandlers.ofString());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        return json(get(path), 200);
    }

    JsonNode write(String method, String path, String body, int expected)
        throws IOException, InterruptedException {
        return json(send(method, path, body, BodyHandlers.ofString()), expected);
    }

    /** What a live page is told, line by line as it comes. */
    Stream<String> live(String path) throws IOException, InterruptedException {
        return send("GET", path, "", BodyHandlers.ofLines()).body();
    }

    private <T> HttpResponse<T> send(String method, String path, String body, BodyHandler<T> handler)
        throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
            .timeout(PATIENCE)
            .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (!method.equals("GET")) {
            request.header("Idempotency-Key", UUID.randomUUID().toString()).header("Origin", origin);
        }
        if (!body.isEmpty()) {
            request.header("Content-Type", "application/json");
        }
        if (!credential.isEmpty()) {
            request.header("Authorization", "Bearer " + credential);
        }
        return http.send(request.build(), handler);
    }

    private static JsonNode json(HttpResponse<String> response, int expected) {
        if (response.statusCode() != expected) {
            throw new AssertionError(response + " " + response.body());
        }
        return JsonMapper.shared().readTree(response.body());
    }
}
