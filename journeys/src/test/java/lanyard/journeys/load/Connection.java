package lanyard.journeys.load;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One HTTP/1.1 connection that is kept open and used for one request after the other. It does little, so that on a
 * machine of two cores most of them are left for what is measured.
 */
final class Connection implements AutoCloseable {

    private final int port;
    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;

    /** @param headers names in lower case */
    record Answer(int status, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, UTF_8);
        }

        Answer expect(int expected) {
            if (status != expected) {
                throw new AssertionError("answered " + status + ": " + text());
            }
            return this;
        }
    }

    Connection(int port) {
        this.port = port;
        try {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            this.in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
            this.out = socket.getOutputStream();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** @param headers each with its line end */
    Answer ask(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(UTF_8);
        String head =
            method +
            " " +
            path +
            " HTTP/1.1\r\nHost: localhost:" +
            port +
            "\r\nContent-Length: " +
            content.length +
            (headers.contains("Content-Type") ? "\r\n" : "\r\nContent-Type: application/json\r\n") +
            headers +
            "\r\n";
        byte[] first = head.getBytes(US_ASCII);
        byte[] request = new byte[first.length + content.length];
        System.arraycopy(first, 0, request, 0, first.length);
        System.arraycopy(content, 0, request, first.length, content.length);
        try {
            out.write(request);
            out.flush();
            return read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Sends a request whose answer never ends, and gives the lines of its body as they come. */
    InputStream open(String path, String headers) {
        try {
            String head = "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + "\r\n";
            out.write(head.getBytes(US_ASCII));
            out.flush();
            return in;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Answer read() throws IOException {
        String status = line();
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(":", 2);
            headers.merge(
                parts[0].toLowerCase(Locale.ROOT),
                parts[1].strip(),
                (first, more) -> first + "\n" + more
            );
        }
        byte[] body = "chunked".equals(headers.get("transfer-encoding"))
            ? chunks()
            : in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0")));
        return new Answer(Integer.parseInt(status.substring(9, 12)), headers, body);
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(), 16);
            body.write(in.readNBytes(length));
            line();
            if (length == 0) {
                return body.toByteArray();
            }
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the connection was closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
