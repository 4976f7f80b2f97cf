package lanyard.onemachine;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.UUID;
import lanyard.ledger.CommandKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A write over HTTP, on a connection of its own, and its answer.
 *
 * @param clientPort of the connection
 * @param commands that the log must hold for it
 * @param answer the whole response
 */
record Answered(int clientPort, List<UUID> commands, String answer) {
    /** @param key the idempotency key of the request */
    static Answered to(int port, String method, String path, UUID key, String credential, String body) {
        return to(port, method, path, List.of(key), credential, body);
    }

    /** @param keys the idempotency keys of everything in the body */
    static Answered to(
        int port,
        String method,
        String path,
        List<UUID> keys,
        String credential,
        String body
    ) {
        byte[] content = body.getBytes(UTF_8);
        // HTTP/1.0: the answer ends with the connection, and is in one piece.
        String head = """
        %s %s HTTP/1.0
        Host: localhost:%d
        Content-Type: application/json
        Content-Length: %d
        Idempotency-Key: %s
        %s

        """.formatted(method, path, port, content.length, keys.getFirst(), credential);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(UTF_8));
            socket.getOutputStream().write(content);
            return new Answered(
                socket.getLocalPort(),
                keys
                    .stream()
                    .map(key -> CommandKey.of(key, "", new byte[0]).id())
                    .toList(),
                new String(socket.getInputStream().readAllBytes(), UTF_8)
            );
        } catch (IOException failed) {
            throw new UncheckedIOException(method + " " + path, failed);
        }
    }

    int status() {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
    }

    /** The cookie that came with it, as a header. */
    String cookie() {
        return "Cookie: " + answer.split("Set-Cookie: ", 2)[1].split(";", 2)[0];
    }

    @Override
    public String toString() {
        return answer.lines().findFirst().orElse("no answer") + " to " + commands;
    }
}
