package lanyard.ledger.kafka;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * Stands between clients and a broker that is advertised at its address, and loses the ends of transactions when told
 * to: the connection breaks before the broker has heard of the end, or before the client has heard that it was done.
 */
final class LossyProxy implements AutoCloseable {

    enum Loss {
        NOTHING,
        REQUEST,
        ANSWER
    }

    // https://kafka.apache.org/protocol#protocol_api_keys
    private static final short INIT_PRODUCER_ID = 22;
    private static final short END_TXN = 26;

    private final ServerSocket server;
    private final AtomicInteger lost = new AtomicInteger();
    private volatile String target = "";
    private volatile Loss loss = Loss.NOTHING;
    private volatile String transactionalId = "";

    LossyProxy() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    }

    String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    void forwardTo(String address) {
        target = address;
        Thread.ofVirtual().start(this::accept);
    }

    /** Until the producer with this transactional id begins anew. */
    void loseEndsOf(String id, Loss what) {
        transactionalId = id;
        loss = what;
    }

    int lost() {
        return lost.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = server.accept();
                String[] address = target.split(":", 2);
                Connection connection = new Connection(
                    client,
                    new Socket(address[0], Integer.parseInt(address[1]))
                );
                Thread.ofVirtual().start(connection::requests);
                Thread.ofVirtual().start(connection::answers);
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private final class Connection {

        private final Socket client;
        private final Socket broker;
        private final Set<Integer> unwanted = ConcurrentHashMap.newKeySet();

        Connection(Socket client, Socket broker) throws IOException {
            this.client = client;
            this.broker = broker;
            client.setTcpNoDelay(true);
            broker.setTcpNoDelay(true);
        }

        void requests() {
            forward(client, broker, frame -> {
                short api = frame.getShort(0);
                boolean meant =
                    loss != Loss.NOTHING &&
                    (api == END_TXN || api == INIT_PRODUCER_ID) &&
                    new String(frame.array(), ISO_8859_1).contains(transactionalId);
                if (meant && api == INIT_PRODUCER_ID) {
                    loss = Loss.NOTHING;
                } else if (meant && loss == Loss.ANSWER) {
                    unwanted.add(frame.getInt(4));
                } else if (meant) {
                    return false;
                }
                return true;
            });
        }

        void answers() {
            forward(broker, client, frame -> !unwanted.contains(frame.getInt(0)));
        }

        private void forward(Socket from, Socket to, Predicate<ByteBuffer> passes) {
            try (from; to) {
                DataInputStream in = new DataInputStream(from.getInputStream());
                DataOutputStream out = new DataOutputStream(to.getOutputStream());
                while (true) {
                    byte[] frame = new byte[in.readInt()];
                    in.readFully(frame);
                    if (!passes.test(ByteBuffer.wrap(frame))) {
                        lost.incrementAndGet();
                        return;
                    }
                    byte[] whole = ByteBuffer.allocate(4 + frame.length)
                        .putInt(frame.length)
                        .put(frame)
                        .array();
                    out.write(whole);
                    out.flush();
                }
            } catch (IOException ended) {
                // either side has gone
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
