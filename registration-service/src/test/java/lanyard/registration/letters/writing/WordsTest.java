package lanyard.registration.letters.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Every language says everything, about the same things. */
class WordsTest {

    static final java.util.List<String> LANGUAGES = Words.LANGUAGES;
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");

    /** What each key takes in: the numbers of its places. */
    private static SortedMap<String, TreeSet<String>> keys(String language) throws IOException {
        Properties said = new Properties();
        try (
            InputStream in = WordsTest.class.getResourceAsStream(
                "/" + Words.BUNDLE + "_" + language + ".properties"
            )
        ) {
            assertThat(in).as(language).isNotNull();
            said.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        SortedMap<String, TreeSet<String>> keys = new TreeMap<>();
        said.forEach((key, pattern) ->
            keys.put(
                key.toString(),
                PLACE.matcher(pattern.toString())
                    .results()
                    .map((MatchResult place) -> place.group(1))
                    .collect(Collectors.toCollection(TreeSet::new))
            )
        );
        return keys;
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void nothing_is_missing_in_any_language(String language) throws IOException {
        assertThat(keys(language)).hasSizeGreaterThan(20).isEqualTo(keys("en"));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void a_straight_apostrophe_would_be_swallowed(String language) throws IOException {
        for (String key : keys(language).keySet()) {
            assertThat(Words.in(language).say(key, "A", 2, "C"))
                .doesNotContain("{")
                .isNotBlank();
        }
        assertThat(Words.in("fr").say("sessions.none")).contains("n’avez");
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "fr, fr",
        "fr-CA, fr",
        "es-419, es",
        "de, en",
        "zh-Hant-TW, en",
        "x, en",
        "en-US, en"
    })
    void who_reads_none_of_the_languages_is_written_to_in_English(String tag, String language) {
        assertThat(Words.in(tag).language()).isEqualTo(language);
    }

    @Test
    void days_are_told_as_they_are_in_the_language() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(Words.in("en").day(day)).isEqualTo("Tuesday, 24 November 2026");
        assertThat(Words.in("fr").day(day)).isEqualTo("mardi 24 novembre 2026");
        assertThat(Words.in("es").day(day)).isEqualTo("martes, 24 de noviembre de 2026");
    }
}
