package lanyard.access.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;

/** Hands a request on to the instance that leads, once: a second hop would chase a leadership that is moving. */
final class HandOn {

    static final String HEADER = "Lanyard-Handed-On";
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);
    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(20);
    /** About this connection, not about the request; the origin was checked here. */
    private static final Set<String> NOT_HANDED_ON = Set.of(
        "connection",
        "content-length",
        "expect",
        "host",
        "http2-settings",
        "keep-alive",
        "origin",
        "proxy-connection",
        "te",
        "trailer",
        "transfer-encoding",
        "upgrade"
    );

    private final HttpClient client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(2))
        .followRedirects(HttpClient.Redirect.NEVER)
        .build();

    /**
     * Answers with what the leader answers.
     *
     * @param leader its address, such as {@code http://10.0.0.7:8080}
     * @throws Problem when this request was handed on before, or the leader cannot be reached
     */
    void to(String leader, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader(HEADER) != null) {
            throw Problem.unavailable(RETRY_AFTER);
        }
        HttpResponse<InputStream> answer = ask(leader, request);
        try (InputStream body = answer.body()) {
            response.setStatus(answer.statusCode());
            answer
                .headers()
                .map()
                .forEach((name, values) -> {
                    if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                        response.setHeader(name, values.getFirst());
                        values
                            .stream()
                            .skip(1)
                            .forEach(value -> response.addHeader(name, value));
                    }
                });
            body.transferTo(response.getOutputStream());
        }
    }

    private HttpResponse<InputStream> ask(String leader, HttpServletRequest request) throws IOException {
        try {
            return client.send(forLeader(leader, request), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException unreachable) {
            throw Problem.unavailable(RETRY_AFTER); // it may have got there: the repeat has the same idempotency key
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable(RETRY_AFTER);
        }
    }

    private static HttpRequest forLeader(String leader, HttpServletRequest request) {
        String query = request.getQueryString();
        String path = request.getRequestURI() + (query == null ? "" : "?" + query);
        HttpRequest.Builder handed = HttpRequest.newBuilder(
            URI.create((leader.contains("://") ? leader : "http://" + leader) + path)
        )
            .timeout(ANSWER_WITHIN)
            .method(request.getMethod(), HttpRequest.BodyPublishers.ofByteArray(KeptBody.of(request)));
        for (String name : Collections.list(request.getHeaderNames())) {
            if (!NOT_HANDED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                Collections.list(request.getHeaders(name)).forEach(value -> handed.header(name, value));
            }
        }
        handed.setHeader(HEADER, "1");
        handed.header("X-Forwarded-For", request.getRemoteAddr());
        if (request.getHeader("X-Forwarded-Proto") == null) {
            handed.header("X-Forwarded-Proto", request.getScheme());
            handed.header("X-Forwarded-Host", String.valueOf(request.getHeader("Host")));
        }
        return handed.build();
    }
}
