package lanyard.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenTest {

    @Test
    void positions_survive_as_text() {
        Seen seen = Seen.NOTHING.with("registration", new Seen.Position(12, "AbC-_1", 345)).with(
            "gala",
            new Seen.Position(3, "x", 9)
        );
        assertThat(Seen.parse(seen.asText())).isEqualTo(seen);
        assertThat(seen.asText()).isEqualTo("gala=3@x:9,registration=12@AbC-_1:345");
        assertThat(Seen.parse("")).isEqualTo(Seen.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = { "x", "x=1", "x=1@y", "=", "x=one@y:2", "," })
    void anything_else_is_an_error(String text) {
        assertThatThrownBy(() -> Seen.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
