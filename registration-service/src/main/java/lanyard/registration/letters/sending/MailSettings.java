package lanyard.registration.letters.sending;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server that takes letters, {@code lanyard.registration.mail.*}. Without one nothing is sent, and letters can
 * be read by organisers only.
 *
 * @param host empty for none
 * @param user empty where the server does not ask
 * @param from the address that letters come from, which people see and answer to
 * @param timeout for reaching the server, and for each of its answers
 */
@ConfigurationProperties("lanyard.registration.mail")
public record MailSettings(
    @DefaultValue("") String host,
    @DefaultValue("587") int port,
    @DefaultValue("STARTTLS") Security security,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("") String from,
    @DefaultValue("10s") Duration timeout
) {
    public MailSettings {
        if (!host.isEmpty() && from.indexOf('@') < 0) {
            throw new IllegalArgumentException(
                "lanyard.registration.mail.host is set: lanyard.registration.mail.from must be an address"
            );
        }
    }

    /** Whether letters are sent. */
    public boolean isSet() {
        return !host.isEmpty();
    }

    @Override
    public String toString() {
        return "MailSettings[" + host + ":" + port + "]"; // the password is not for logs
    }

    /** How the connection to the mail server is kept from being read. */
    public enum Security {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** TLS begins on the same connection; a server that cannot is not talked to. */
        STARTTLS,
        /** TLS from the start, usually on port 465. */
        TLS
    }
}
