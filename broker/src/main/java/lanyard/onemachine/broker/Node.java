package lanyard.onemachine.broker;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Where a broker listens: {@code port} for clients and other brokers, {@code controllerPort} for the quorum. */
public record Node(int id, String host, int port, int controllerPort) {
    /** A broker on its own, on two neighbouring loopback ports that are free at the moment. */
    public static Node onFreePorts() {
        for (int attempt = 0; attempt < 50; attempt++) {
            try (ServerSocket clients = listen(0); ServerSocket _ = listen(clients.getLocalPort() + 1)) {
                return onPort(clients.getLocalPort());
            } catch (IOException | IllegalArgumentException taken) {
                // the next pair, then
            }
        }
        throw new IllegalStateException("no free ports on the loopback interface");
    }

    /** A broker on its own; the port after {@code port} is its controller's. */
    public static Node onPort(int port) {
        return new Node(1, "127.0.0.1", port, port + 1);
    }

    String address() {
        return host + ":" + port;
    }

    String voter() {
        return id + "@" + host + ":" + controllerPort;
    }

    private static ServerSocket listen(int port) throws IOException {
        return new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
    }
}
