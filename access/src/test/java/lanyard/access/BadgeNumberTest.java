package lanyard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lanyard.contracts.BadgeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadgeNumberTest {

    private static final BadgeId BADGE = new BadgeId(UUID.fromString("00443214-c742-54b6-93d1-c3ee6a4d1d4f"));

    @Test
    void is_the_first_fifty_bits_in_crockfords_base_32() {
        assertThat(BadgeNumber.of(BADGE)).isEqualTo("01234-56789");
        assertThat(BadgeNumber.of(new BadgeId(new UUID(-1, -1)))).isEqualTo("ZZZZZ-ZZZZZ");
        assertThat(BadgeNumber.of(new BadgeId(new UUID(0, -1)))).isEqualTo("00000-00000");
    }

    @ParameterizedTest
    @ValueSource(strings = { "7Z0J1-AB1QK", "7z0j1ab1qk", " 7zoji-abiqk ", "7 Z O J L A B L Q K" })
    void is_read_however_it_was_typed(String typed) {
        assertThat(BadgeNumber.normalise(typed)).hasValue("7Z0J1-AB1QK");
        assertThat(BadgeNumber.looksLikeOne(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "7Z0J1-AB1Q", "7Z0J1-AB1QKK", "7U0J1-AB1QK", "7Z0J1_AB1QK", "LY1:7Z0J1-AB" })
    void is_nothing_else(String typed) {
        assertThat(BadgeNumber.looksLikeOne(typed)).isFalse();
    }
}
