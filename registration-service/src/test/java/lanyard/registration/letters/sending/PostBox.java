package lanyard.registration.letters.sending;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A mail server on a free port of this machine, which can be stopped, and told what to say to a recipient. */
final class PostBox implements AutoCloseable {

    private final int port = freePort();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Managers managers = new Managers() {
        private final SmtpManager smtp = new SmtpManager(getImapHostManager(), getUserManager()) {
            @Override
            public @Nullable String checkRecipient(SmtpState state, MailAddress recipient) {
                asked.add(recipient.getEmail());
                return answers.get(recipient.getEmail());
            }
        };

        @Override
        public SmtpManager getSmtpManager() {
            return smtp;
        }
    };
    private @Nullable SmtpServer server;

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    PostBox open() {
        server = new SmtpServer(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), managers);
        server.startService();
        try {
            if (!server.waitTillRunning(10_000)) {
                throw new IllegalStateException("the mail server does not start");
            }
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return this;
    }

    @Override
    public void close() {
        if (server != null) {
            server.stopService();
            server = null;
        }
    }

    int port() {
        return port;
    }

    /** From now on; null to take its letters. */
    void answer(String recipient, @Nullable String answer) {
        if (answer == null) {
            answers.remove(recipient);
        } else {
            answers.put(recipient, answer);
        }
    }

    /** How often a letter to that address was brought, whether or not it was taken. */
    long asked(String recipient) {
        return asked.stream().filter(recipient::equals).count();
    }

    List<MimeMessage> received() {
        return managers
            .getImapHostManager()
            .getAllMessages()
            .stream()
            .map(stored -> stored.getMimeMessage())
            .toList();
    }
}
