package lanyard.onemachine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.ConfigurableApplicationContext;

/** All of Lanyard, Kafka included, in this process on a free port. */
final class RunningMachine implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final int port;
    private final ConfigurableApplicationContext context;

    private RunningMachine(int port, Path data) {
        this.port = port;
        this.context = OneMachineApplication.run(
            Arguments.of("--port=" + port, "--data=" + data),
            new Console(new PrintStream(said, true, UTF_8), System.nanoTime())
        );
    }

    /** Waits until it is ready. */
    static RunningMachine on(Path data) {
        return new RunningMachine(freePort(), data);
    }

    private static int freePort() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What it has told whoever started it. */
    String said() {
        return said.toString(UTF_8);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers));
    }

    HttpResponse<String> post(String path, String body, String... headers) {
        return send(
            request(path, headers)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body))
        );
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
            URI.create("http://localhost:" + port + path)
        ).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() {
        client.close();
        context.close();
    }
}
