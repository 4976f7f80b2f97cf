package lanyard.access.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import lanyard.access.AttendeeSession;
import lanyard.access.StaffSession;
import lanyard.contracts.registration.Role;

/** Asks a service as somebody. */
record Requests(int port) {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    static String attendee() {
        return (
            "lanyard_attendee=" +
            TestService.SIGNER.sign(
                new AttendeeSession(TestService.CONFERENCE, TestService.ADA, 2, Instant.now())
            )
        );
    }

    static String staff(Role role) {
        return (
            "lanyard_staff=" +
            TestService.SIGNER.sign(new StaffSession(TestService.CHRIS, role, Instant.now()))
        );
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, null, headers);
    }

    HttpResponse<String> send(String method, String path, String json, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + path)
        ).method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
