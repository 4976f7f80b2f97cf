package lanyard.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    record Name(@PlainText(min = 1, max = 10) String name) {}

    record Needs(@PlainText(max = 10, lines = true) String needs) {}

    private static final Validator VALIDATOR = Validation.buildDefaultValidatorFactory().getValidator();

    private static boolean isName(String name) {
        return VALIDATOR.validate(new Name(name)).isEmpty();
    }

    private static boolean areNeeds(String needs) {
        return VALIDATOR.validate(new Needs(needs)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "Ada",
            "O'Brien-Ñ",
            "山田太郎",
            "عبد الله",
            "نامه\u200cای",
            "क्\u200dष",
            "👩🏽\u200d🚀",
            "🏴\udb40\udc67\udb40\udc62\udb40\udc73\udb40\udc63\udb40\udc74\udb40\udc7f",
            "😀😀😀😀😀😀😀😀😀😀",
            "<b>Bob</b>"
        }
    )
    void names_of_all_scripts_are_plain_text(String name) {
        assertThat(isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "",
            " ",
            "\u3000",
            "Ada\u0000",
            "Ada\nB",
            "Ada\t",
            "\u0085",
            "\u2028",
            "\u202eada",
            "\u2066ada\u2069",
            "\ufeffada",
            "\ud83d",
            "\udc00a",
            "\uffff",
            "\ufdd0",
            "elevenchars",
            "😀😀😀😀😀😀😀😀😀😀😀"
        }
    )
    void control_characters_and_too_much_are_not(String name) {
        assertThat(isName(name)).isFalse();
    }

    @Test
    void longer_texts_may_have_lines_and_may_be_empty() {
        assertThat(areNeeds("a\nb\r\nc")).isTrue();
        assertThat(areNeeds("")).isTrue();
        assertThat(areNeeds(null)).isTrue();
        assertThat(areNeeds("a\u0007")).isFalse();
        assertThat(isName(null)).isFalse();
    }
}
