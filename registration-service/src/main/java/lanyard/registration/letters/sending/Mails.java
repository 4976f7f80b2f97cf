package lanyard.registration.letters.sending;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lanyard.access.BadgeNumber;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.writing.LetterHtml;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.javamail.MimeMessageHelper;

/** Makes mails of letters (RFC 5322): plain text and HTML, the badge in it, the calendar with it. */
final class Mails {

    private static final String BADGE = "badge";

    private final MailServer server;
    private final String from;
    private final Enclosures enclosures;

    Mails(MailServer server, String from, Enclosures enclosures) {
        this.server = server;
        this.from = from;
        this.enclosures = enclosures;
    }

    /** @param letter its id @throws NotSent when its address is none */
    MimeMessage of(ConferenceId conference, RegistrationState state, String letter, Letter kept) {
        InternetAddress to = address(kept.to());
        Optional<byte[]> badge = enclosures.badge(conference, state, kept);
        Optional<byte[]> calendar = enclosures.calendar(conference, state, kept);
        try {
            MimeMessage message = server.message();
            MimeMessageHelper mail = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            mail.setFrom(from(state));
            mail.setTo(to);
            mail.setSubject(kept.subject());
            mail.setText(kept.text(), html(kept, badge.isPresent()));
            if (badge.isPresent()) {
                mail.addInline(BADGE, "badge.png", new ByteArrayResource(badge.get()), "image/png");
            }
            if (calendar.isPresent()) {
                mail.addAttachment(
                    "calendar.ics",
                    new ByteArrayResource(calendar.get()),
                    "text/calendar; charset=UTF-8; method=PUBLISH"
                );
            }
            message.setHeader("Message-ID", messageId(conference, letter, kept.attempt()));
            message.setHeader("Content-Language", kept.language());
            message.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834: no holiday answers this
            return message;
        } catch (MessagingException | UnsupportedEncodingException malformed) {
            throw new NotSent.Refused(ParkedBecause.REFUSED);
        }
    }

    private static String html(Letter kept, boolean withBadge) {
        return withBadge
            ? LetterHtml.of(kept, "cid:" + BADGE, BadgeNumber.of(BadgeId.of(kept.attendeeId())))
            : LetterHtml.of(kept);
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
    private static InternetAddress address(String typed) {
        int at = typed.lastIndexOf('@');
        try {
            return new InternetAddress(
                typed.substring(0, at + 1) + IDN.toASCII(typed.substring(at + 1)),
                true
            );
        } catch (MessagingException | IllegalArgumentException none) {
            throw new NotSent.Refused(ParkedBecause.RECIPIENT_REFUSED);
        }
    }
}
