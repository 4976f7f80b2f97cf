package lanyard.registration.badges.paper;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import lanyard.contracts.registration.Category;

/**
 * A language in which a badge can be printed: those of the pages.
 *
 * @param steps how to make a badge of a sheet
 */
record PaperLanguage(Locale locale, String delegate, String publicTalk, List<String> steps) {
    private static final PaperLanguage ENGLISH = new PaperLanguage(
        Locale.UK,
        "Delegate",
        "Public talk",
        List.of(
            "1. Print this page at its actual size.",
            "2. Cut along the line across.",
            "3. Fold along the line in the middle: your badge has two sides."
        )
    );

    private static final PaperLanguage FRENCH = new PaperLanguage(
        Locale.FRANCE,
        "Congressiste",
        "Conférence publique",
        List.of(
            "1. Imprimez cette page à sa taille réelle.",
            "2. Découpez le long de la ligne horizontale.",
            "3. Pliez le long de la ligne du milieu : votre badge a un recto et un verso."
        )
    );

    private static final PaperLanguage SPANISH = new PaperLanguage(
        Locale.of("es", "ES"),
        "Congresista",
        "Conferencia pública",
        List.of(
            "1. Imprima esta página a tamaño real.",
            "2. Recorte por la línea horizontal.",
            "3. Doble por la línea del medio: su acreditación tiene dos caras."
        )
    );

    /** @param tag BCP 47; English for every other language */
    static PaperLanguage of(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "fr" -> FRENCH;
            case "es" -> SPANISH;
            default -> ENGLISH;
        };
    }

    String tag() {
        return locale.getLanguage();
    }

    String category(Category category) {
        return switch (category) {
            case DELEGATE -> delegate;
            case PUBLIC -> publicTalk;
        };
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
    }
}
