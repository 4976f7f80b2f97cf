package lanyard.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lanyard.contracts.BadgeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandedOutCodeTest {

    private static final BadgeId BADGE = new BadgeId(UUID.fromString("030a1118-1f26-4d34-bb42-495057e5ec6c"));

    @Test
    void a_code_that_was_handed_out_names_its_badge() {
        assertThat(HandedOutCode.read(" " + HandedOutCode.of(BADGE) + "\n")).contains(BADGE);
    }

    /** {@code handedOut.test.ts} holds the phones to the same. */
    @Test
    void a_code_is_written_as_the_phones_write_it() {
        assertThat(HandedOutCode.of(new BadgeId(new UUID(0, 0)))).isEqualTo("LY0:000000000000000000000000");
        assertThat(HandedOutCode.of(new BadgeId(new UUID(-1, -1)))).isEqualTo("LY0:FGWFGWFGWFGWFGWFGWFGWFGW");
    }

    @ParameterizedTest
    @ValueSource(
        strings = { "", "LY0:", "LY0:000", "LY1:000000000000000000000000", "LY0:00000000000000000000000:" }
    )
    void nothing_else_is_one(String text) {
        assertThat(HandedOutCode.read(text)).isEmpty();
    }
}
