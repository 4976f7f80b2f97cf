package lanyard.registration.letters.sending;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailParseException;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The mail server of the settings. Deliberately no bean: whether it answers is not this service's health. */
final class MailServer {

    private static final int SERVICE_NOT_AVAILABLE = 421; // RFC 5321, 3.8

    private final JavaMailSenderImpl sender = new JavaMailSenderImpl();

    MailServer(MailSettings settings) {
        String timeout = Long.toString(settings.timeout().toMillis());
        Properties properties = sender.getJavaMailProperties();
        properties.put("mail.smtp.connectiontimeout", timeout);
        properties.put("mail.smtp.timeout", timeout);
        properties.put("mail.smtp.writetimeout", timeout);
        switch (settings.security()) {
            case NONE -> {
            }
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
        if (!settings.user().isEmpty()) {
            properties.put("mail.smtp.auth", "true");
            sender.setUsername(settings.user());
            sender.setPassword(settings.password());
        }
        sender.setHost(settings.host());
        sender.setPort(settings.port());
        sender.setDefaultEncoding("UTF-8");
    }

    MimeMessage message() {
        return sender.createMimeMessage();
    }

    /** Returns when the server has taken the message. @throws NotSent when it has not */
    void send(MimeMessage message) {
        try {
            sender.send(message);
        } catch (MailAuthenticationException wrongPassword) {
            throw new NotSent.NoServer(ParkedBecause.REFUSED);
        } catch (MailParseException | MailPreparationException ours) {
            throw new NotSent.Refused(ParkedBecause.REFUSED);
        } catch (MailSendException failed) {
            Exception[] causes = failed.getMessageExceptions();
            throw why(causes == null || causes.length == 0 ? failed.getCause() : causes[0]);
        } catch (MailException other) {
            throw why(other.getCause());
        }
    }

    /** The innermost answer of the server decides, and the absence of any is a server that cannot be reached. */
    static NotSent why(@Nullable Throwable failure) {
        NotSent found = new NotSent.NoServer(ParkedBecause.UNREACHABLE);
        Throwable next = failure;
        for (int depth = 0; next != null && depth < 10; depth++) {
            found = switch (next) {
                case SMTPAddressFailedException recipient -> refused(
                    recipient.getReturnCode(),
                    ParkedBecause.RECIPIENT_REFUSED
                );
                case SMTPSenderFailedException us -> refused(us.getReturnCode(), ParkedBecause.REFUSED);
                case SMTPSendFailedException letter when (
                    !(letter.getNextException() instanceof SMTPAddressFailedException)
                ) -> refused(letter.getReturnCode(), ParkedBecause.REFUSED);
                case AddressException _ -> new NotSent.Refused(ParkedBecause.RECIPIENT_REFUSED);
                case AuthenticationFailedException _ -> new NotSent.NoServer(ParkedBecause.REFUSED);
                default -> found;
            };
            next =
                next instanceof SendFailedException || next instanceof MessagingException
                    ? ((MessagingException) next).getNextException()
                    : next.getCause();
        }
        return found;
    }

    private static NotSent refused(int code, ParkedBecause because) {
        if (code == SERVICE_NOT_AVAILABLE) {
            return new NotSent.NoServer(ParkedBecause.UNREACHABLE);
        }
        return code >= 400 && code < 500 ? new NotSent.RefusedForNow(because) : new NotSent.Refused(because);
    }
}
