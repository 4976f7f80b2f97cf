package lanyard.gala.http;

import static lanyard.gala.http.RunningGala.CONFERENCE;

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
import java.util.UUID;
import java.util.function.IntSupplier;
import lanyard.access.AttendeeSession;
import lanyard.access.Ed25519;
import lanyard.access.SessionSigner;
import lanyard.access.StaffSession;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People who ask a running gala-service, each with a session of their own. */
final class Clients implements AutoCloseable {

    static final int KEY_NUMBER = 1;

    private final KeyPair pair = Ed25519.newPair();
    private final SessionSigner signer = new SessionSigner(KEY_NUMBER, pair.getPrivate());
    private final HttpClient client = HttpClient.newHttpClient();
    private final IntSupplier port;

    Clients(IntSupplier port) {
        this.port = port;
    }

    /** With which the sessions are signed. */
    String publicKey() {
        return Ed25519.textOf(pair.getPublic());
    }

    /** Somebody without credentials. */
    Client nobody() {
        return new Client("");
    }

    Client host(AttendeeId attendee, int linkIssue) {
        var session = new AttendeeSession(CONFERENCE, attendee, linkIssue, Instant.now());
        return new Client("lanyard_attendee=" + signer.sign(session));
    }

    Client staff(Role role) {
        var session = new StaffSession(staffId(role), role, Instant.now());
        return new Client("lanyard_staff=" + signer.sign(session));
    }

    static StaffId staffId(Role role) {
        return new StaffId(new UUID(9, role.ordinal()));
    }

    @Override
    public void close() {
        client.close();
    }

    /** Makes requests with somebody's cookie. */
    final class Client {

        private final String cookie;

        private Client(String cookie) {
            this.cookie = cookie;
        }

        Said get(String path) {
            return said(request(path));
        }

        Said put(String path, String body) {
            return put(path, body, UUID.randomUUID().toString());
        }

        Said put(String path, String body, String key) {
            return said(request(path).header("Idempotency-Key", key).PUT(json(body)));
        }

        Said putWithoutKey(String path, String body) {
            return said(request(path).PUT(json(body)));
        }

        /** An answer that goes on and on. */
        <T> HttpResponse<T> open(String path, BodyHandler<T> body) {
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
            URI address = URI.create("http://localhost:" + port.getAsInt() + path);
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20));
            return cookie.isEmpty() ? request : request.header("Cookie", cookie);
        }

        private static HttpRequest.BodyPublisher json(String body) {
            return HttpRequest.BodyPublishers.ofString(body);
        }
    }

    /** An answer. */
    record Said(int status, String text, HttpResponse<String> response) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        /** Status and the name of the problem. */
        String problem() {
            return status + " " + json().path("type").asString("").replace("urn:lanyard:problem:", "");
        }
    }
}
