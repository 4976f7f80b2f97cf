package lanyard.registration.registering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Ada@Example.ORG, ada@example.org",
        "' ada@example.org ', ada@example.org",
        "ada@BÜCHER.example, ada@xn--bcher-kva.example",
        "ada@xn--bcher-kva.example, ada@xn--bcher-kva.example",
        "o'brien+talks@sub.example.org, o'brien+talks@sub.example.org",
        "a.d.a@example.org, a.d.a@example.org",
        "用户@例え.jp, 用户@xn--r8jz45g.jp"
    })
    void is_the_same_address_however_it_is_typed(String typed, String normalised) {
        assertThat(EmailAddress.parse(typed).map(EmailAddress::normalised)).isEqualTo(
            Optional.of(normalised)
        );
    }

    @Test
    void letters_go_to_the_address_as_typed() {
        assertThat(EmailAddress.parse(" Ada@Example.ORG ").map(EmailAddress::asTyped)).contains(
            "Ada@Example.ORG"
        );
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
            "",
            "ada",
            "@example.org",
            "ada@",
            "ada@localhost",
            "ada@example.org.",
            "ada@-example.org",
            "ada@exa mple.org",
            "a da@example.org",
            "ada@example..org",
            ".ada@example.org",
            "ada.@example.org",
            "a..da@example.org",
            "ada@example.org,ben@example.org",
            "Ada <ada@example.org>",
            "ada\n@example.org",
            "\"ada\"@example.org"
        }
    )
    void is_no_address(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void is_not_longer_than_mail_allows() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@example.org")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.org")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(63) + ".org")).isPresent();
        assertThat(EmailAddress.parse("a@" + "bbbb.".repeat(60) + "org")).isEmpty();
    }
}
