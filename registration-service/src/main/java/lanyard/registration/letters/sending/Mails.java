package lanyard.registration.letters.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.Letter;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes mails of letters (RFC 5322). */
final class Mails {

    private final MailServer server;
    private final String from;

    Mails(MailServer server, String from) {
        this.server = server;
        this.from = from;
    }

    /** @param letter its id @throws NotSent when its address is none */
    MimeMessage of(ConferenceId conference, RegistrationState state, String letter, Letter kept) {
        try {
            MimeMessage message = server.message();
            MimeMessageHelper mail = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
            mail.setFrom(from(state));
            mail.setTo(address(kept.to()));
            mail.setSubject(kept.subject());
            mail.setText(kept.text());
            message.setHeader("Message-ID", messageId(conference, letter, kept.attempt()));
            message.setHeader("Content-Language", kept.language());
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers this
            return message;
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new NotSent.Refused(ParkedBecause.RECIPIENT_REFUSED);
        }
    }

    /**
     * The same for the same attempt, so that a repeat is recognised, and thrown away by some: hence another one for an
     * attempt that somebody asked for.
     */
    private String messageId(ConferenceId conference, String letter, int attempt) {
        String again = attempt == 1 ? "" : "." + attempt;
        return "<" + conference + "." + letter + again + from.substring(from.indexOf('@')) + ">";
    }

    private InternetAddress from(RegistrationState state) throws UnsupportedEncodingException {
        var programme = state.programme().programme();
        return new InternetAddress(from, programme == null ? null : programme.organiser(), "UTF-8");
    }

    /** As mail servers know it: the domain in ASCII. */
    private static InternetAddress address(String typed) throws MessagingException {
        int at = typed.lastIndexOf('@');
        try {
            return new InternetAddress(
                typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1)),
                true
            );
        } catch (IllegalArgumentException noDomain) {
            throw new MessagingException("no domain");
        }
    }
}
