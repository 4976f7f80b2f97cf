package lanyard.checkin.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;

/** Makes requests with somebody's credential. */
public final class Client {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final int port;
    private final String header;
    private final String value;

    /** @param header empty for somebody without credentials */
    Client(int port, String header, String value) {
        this.port = port;
        this.header = header;
        this.value = value;
    }

    public Said get(String path) {
        return said(request(path));
    }

    public Said get(String path, String extraHeader, String extraValue) {
        return said(request(path).header(extraHeader, extraValue));
    }

    public Said post(String path, String body) {
        return post(path, body, UUID.randomUUID().toString());
    }

    public Said post(String path, String body, String key) {
        return said(request(path).header("Idempotency-Key", key).POST(json(body)));
    }

    public Said postWithoutKey(String path, String body) {
        return said(request(path).POST(json(body)));
    }

    public Said put(String path, String body) {
        return said(request(path).header("Idempotency-Key", UUID.randomUUID().toString()).PUT(json(body)));
    }

    public Said delete(String path) {
        return said(request(path).header("Idempotency-Key", UUID.randomUUID().toString()).DELETE());
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
            return HTTP.send(request.build(), body);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", "application/json")
            .timeout(Duration.ofSeconds(20));
        return header.isEmpty() ? request : request.header(header, value);
    }

    private static HttpRequest.BodyPublisher json(String body) {
        return HttpRequest.BodyPublishers.ofString(body);
    }
}
