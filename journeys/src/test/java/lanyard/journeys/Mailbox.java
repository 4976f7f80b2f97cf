package lanyard.journeys;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.util.Arrays;
import java.util.Optional;

/** A mail server on a free port of this machine, and all that people got through it. */
final class Mailbox implements AutoCloseable {

    private final GreenMail server = new GreenMail(
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    );

    private Mailbox() {}

    static Mailbox open() {
        Mailbox mailbox = new Mailbox();
        mailbox.server.start();
        return mailbox;
    }

    /** The settings of a system whose letters come here, and some more. */
    String[] settings(String... more) {
        String mail = "--lanyard.registration.mail.";
        String[] settings = Arrays.copyOf(more, more.length + 4);
        settings[more.length] = mail + "host=127.0.0.1";
        settings[more.length + 1] = mail + "port=" + server.getSmtp().getPort();
        settings[more.length + 2] = mail + "security=none";
        settings[more.length + 3] = mail + "from=day-2@lanyard.example";
        return settings;
    }

    /**
     * The mail to this address with this subject that came last, once it is there.
     *
     * @param waiting a page of whoever waits for it
     */
    Mail await(Page waiting, String to, String subject) {
        waiting.waitForCondition(() -> find(to, subject).isPresent());
        return find(to, subject).orElseThrow();
    }

    private Optional<Mail> find(String to, String subject) {
        return Arrays.stream(server.getReceivedMessages())
            .filter(mail -> isAbout(mail, to, subject))
            .reduce((_, later) -> later)
            .map(Mail::of);
    }

    private static boolean isAbout(Message mail, String to, String subject) {
        try {
            return mail.getSubject().equals(subject) && mail.getAllRecipients()[0].toString().equals(to);
        } catch (MessagingException unreadable) {
            throw new AssertionError("a mail without a head", unreadable);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
