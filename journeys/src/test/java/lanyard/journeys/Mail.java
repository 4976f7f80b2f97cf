package lanyard.journeys;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A letter that arrived, taken apart.
 *
 * @param language as its head says
 * @param calendar the file that came with it; null for none
 * @param badge the picture in it, as PNG; null for none
 */
record Mail(String language, String text, String html, @Nullable String calendar, byte @Nullable [] badge) {
    static Mail of(MimeMessage mail) {
        try {
            Map<String, byte[]> parts = new HashMap<>();
            collect((Multipart) mail.getContent(), parts);
            return new Mail(
                mail.getHeader("Content-Language")[0],
                utf8(Objects.requireNonNull(parts.get("text/plain"))).replace("\r\n", "\n"),
                utf8(Objects.requireNonNull(parts.get("text/html"))),
                parts.containsKey("text/calendar")
                    ? utf8(Objects.requireNonNull(parts.get("text/calendar")))
                    : null,
                parts.get("image/png")
            );
        } catch (MessagingException malformed) {
            throw new AssertionError("not a mail", malformed);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void collect(Multipart multipart, Map<String, byte[]> parts)
        throws MessagingException, IOException {
        for (int i = 0; i < multipart.getCount(); i++) {
            BodyPart part = multipart.getBodyPart(i);
            if (part.getContent() instanceof Multipart inner) {
                collect(inner, parts);
            } else {
                String type = part.getContentType().replaceFirst("(?s)[;\\s].*", "");
                parts.put(type, part.getInputStream().readAllBytes());
            }
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** The only link in the plain text. */
    String link() {
        return text
            .lines()
            .filter(line -> line.startsWith("http"))
            .collect(
                Collectors.collectingAndThen(Collectors.toList(), links -> {
                    if (links.size() != 1) {
                        throw new AssertionError("one link is expected, there are " + links.size());
                    }
                    return links.getFirst();
                })
            );
    }

    /** What the calendar says of each session, by its title: CONFIRMED, TENTATIVE, or CANCELLED. */
    Map<String, String> sessions() {
        return Biweekly.parse(Objects.requireNonNull(calendar, "no calendar came with it"))
            .first()
            .getEvents()
            .stream()
            .collect(Collectors.toMap(entry -> entry.getSummary().getValue(), Mail::status));
    }

    private static String status(VEvent entry) {
        return entry.getStatus().getValue();
    }

    /** What a door reads from the badge in it. */
    String badgeCode() {
        try (var picture = new ByteArrayInputStream(Objects.requireNonNull(badge, "no badge is in it"))) {
            return QrCodes.read(ImageIO.read(picture));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Shows it on this page, as a mail program does. */
    void show(Page page) {
        page.navigate("about:blank");
        String picture = badge == null ? "" : Base64.getEncoder().encodeToString(badge);
        page.setContent(
            html
                .replace("cid:badge", "data:image/png;base64," + picture)
                .replace("role=\"article\"", "role=\"main\"") // there is nothing around it here
        );
    }

    /** The link that says this, once the letter is shown. */
    static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    @Override
    public String toString() {
        return language + "\n" + text;
    }
}
