package lanyard.registration.registering;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address to which a letter can be sent, as far as its form tells.
 *
 * @param asTyped without blanks around it; letters go there
 * @param normalised lower case, the domain in ASCII (IDNA): equal for addresses that are certainly the same. Dots and
 *     what follows a plus are kept, because what they mean is up to the receiving domain.
 */
public record EmailAddress(String asTyped, String normalised) {
    private static final int LONGEST = 254; // RFC 5321, 4.5.3.1.3
    private static final int LONGEST_LOCAL_PART = 64;
    private static final Pattern LOCAL_PART = Pattern.compile("[^\\p{Z}\\p{C}()<>\\[\\]:;,\\\\\"@]+");
    private static final Pattern DOMAIN = Pattern.compile(
        "([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])"
    );

    /** The address, or nothing when {@code text} is none. */
    public static Optional<EmailAddress> parse(String text) {
        String typed = text.strip();
        int at = typed.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL_PART || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String local = typed.substring(0, at);
        String domain;
        try {
            domain = IDN.toASCII(typed.substring(at + 1), IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        return LOCAL_PART.matcher(local).matches() &&
            !local.startsWith(".") &&
            !local.endsWith(".") &&
            !local.contains("..") &&
            DOMAIN.matcher(domain).matches()
            ? Optional.of(new EmailAddress(typed, local.toLowerCase(Locale.ROOT) + "@" + domain))
            : Optional.empty();
    }

    @Override
    public String toString() {
        return "EmailAddress[…]"; // a log line must not tell it
    }
}
