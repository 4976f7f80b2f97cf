package lanyard.registration.letters.writing;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/**
 * The HTML of a letter, made from its plain text whenever it is needed: paragraphs are separated by empty lines, lines
 * that begin with {@code "- "} are a list, and a link on a line of its own is a button. The same every time. Styles are
 * inline, because mail programs drop others, and nothing is loaded from anywhere.
 */
public final class LetterHtml {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final Pattern PARAGRAPHS = Pattern.compile("\n{2,}");
    private static final String P = "<p style=\"margin:0 0 16px\">";
    private final Words words;
    private final String button;
    private final @Nullable String badgePicture;
    private final @Nullable String badgeNumber;

    private LetterHtml(
        Words words,
        LetterKind kind,
        @Nullable String badgePicture,
        @Nullable String badgeNumber
    ) {
        this.words = words;
        this.button = words.say(
            kind == LetterKind.CONFIRM_ADDRESS ? "confirm_address.button" : "page.button"
        );
        this.badgePicture = badgePicture;
        this.badgeNumber = badgeNumber;
    }

    /** A letter without a badge. */
    public static String of(Letter letter) {
        return of(letter, null, null);
    }

    /**
     * @param badgePicture address of the picture: of a part of the same mail ({@code cid:}), or with the picture in it
     *     ({@code data:}); null for none
     * @param badgeNumber to be typed when the picture cannot be scanned; null without a picture
     */
    public static String of(Letter letter, @Nullable String badgePicture, @Nullable String badgeNumber) {
        Words words = Words.in(letter.language());
        return new LetterHtml(words, letter.kind(), badgePicture, badgeNumber).whole(letter);
    }

    private String whole(Letter letter) {
        List<String> paragraphs = PARAGRAPHS.splitAsStream(letter.text().strip()).toList();
        // The badge comes before the organiser's name, which ends every letter.
        String said = paragraphs
            .stream()
            .limit(paragraphs.size() - 1L)
            .map(this::paragraph)
            .collect(Collectors.joining());
        return """
        <!doctype html>
        <html lang="%1$s" dir="ltr">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light">
        <title>%2$s</title>
        </head>
        <body style="margin:0;padding:24px 12px;background:#f2f4f8;color:#1b2130;\
        font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;font-size:16px;line-height:1.5">
        <div role="article" aria-label="%2$s" style="max-width:36rem;margin:0 auto;padding:24px;border-radius:12px;\
        background:#ffffff;overflow-wrap:anywhere">
        <h1 style="margin:0 0 16px;font-size:22px;line-height:1.3" dir="auto">%2$s</h1>
        %3$s</div>
        </body>
        </html>
        """.formatted(
            words.language(),
            escaped(letter.subject()),
            said + badge() + paragraph(paragraphs.getLast())
        );
    }

    /** Its words stand below the picture, also where pictures are not shown: they are not said twice. */
    private String badge() {
        if (badgePicture == null || badgeNumber == null) {
            return "";
        }
        String says = escaped(words.say("badge", badgeNumber));
        return (
            "<p style=\"margin:0 0 16px;text-align:center\"><img src=\"" +
            escaped(badgePicture) +
            "\" alt=\"\" width=\"196\" height=\"196\" style=\"display:block;margin:0 auto 8px\">" +
            says +
            "</p>\n"
        );
    }

    /** Lines of text, then perhaps a list or a button, in the order in which they stand. */
    private String paragraph(String text) {
        StringBuilder html = new StringBuilder();
        String open = "";
        for (String line : text.lines().toList()) {
            String kind = line.startsWith("- ") ? "ul" : LINK.matcher(line).matches() ? "a" : "p";
            if (!kind.equals(open)) {
                html.append(end(open)).append(begin(kind));
            } else if (kind.equals("p")) {
                html.append("<br>");
            }
            html.append(
                switch (kind) {
                    case "ul" -> "<li dir=\"auto\">" + escaped(line.substring(2)) + "</li>";
                    case "a" -> button(line);
                    default -> escaped(line);
                }
            );
            open = kind;
        }
        return html.append(end(open)).toString();
    }

    private String button(String link) {
        return """
        <a href="%s" style="display:inline-block;padding:12px 24px;border-radius:8px;background:#4a3aa7;\
        color:#ffffff;font-weight:bold;text-decoration:none">%s</a>""".formatted(
            escaped(link),
            escaped(button)
        );
    }

    private static String begin(String kind) {
        return switch (kind) {
            case "ul" -> "<ul style=\"margin:0 0 16px;padding-inline-start:24px\">";
            case "a" -> P;
            default -> P.replace("<p", "<p dir=\"auto\"");
        };
    }

    private static String end(String kind) {
        return Stream.of(kind)
            .filter(open -> !open.isEmpty())
            .map(open -> open.equals("ul") ? "</ul>\n" : "</p>\n")
            .collect(Collectors.joining());
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
