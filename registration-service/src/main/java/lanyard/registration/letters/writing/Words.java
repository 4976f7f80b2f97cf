package lanyard.registration.letters.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What letters say in one language: the bundles {@code letters_*.properties}. */
public final class Words {

    /** The languages that letters are written in; the first is for everybody who reads none of them. */
    public static final List<String> LANGUAGES = List.of("en", "fr", "es");

    static final String BUNDLE = "lanyard/registration/letters";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final ResourceBundleMessageSource SOURCE = source();

    private final Locale locale;

    private Words(Locale locale) {
        this.locale = locale;
    }

    private static ResourceBundleMessageSource source() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasename(BUNDLE);
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setAlwaysUseMessageFormat(true);
        return source;
    }

    /** @param tag BCP 47; regions and scripts do not matter */
    public static Words in(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        // Days as they are written in Britain: the pages' English is British, too.
        return new Words(
            language.equals("en") || !LANGUAGES.contains(language) ? Locale.UK : Locale.of(language)
        );
    }

    public String language() {
        return locale.getLanguage();
    }

    /** @throws org.springframework.context.NoSuchMessageException when the language does not have it */
    public String say(String key, Object... about) {
        return SOURCE.getMessage(key, about, locale);
    }

    String day(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale));
    }

    String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }
}
