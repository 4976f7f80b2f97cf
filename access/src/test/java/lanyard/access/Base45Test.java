package lanyard.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Base45Test {

    @ParameterizedTest
    @CsvSource({ "AB, BB8", "Hello!!, %69 VD92EX0", "base-45, UJCLQE7W581", "ietf!, QED8WEX0" })
    void encodes_the_examples_of_the_rfc(String plain, String encoded) {
        assertThat(Base45.encode(plain.getBytes(UTF_8))).isEqualTo(encoded);
        assertThat(Base45.decode(encoded)).hasValueSatisfying(it ->
            assertThat(new String(it, UTF_8)).isEqualTo(plain)
        );
    }

    @Test
    void decodes_whatever_it_encodes() {
        Random random = new Random(45);
        for (int length = 0; length < 200; length++) {
            byte[] bytes = new byte[length];
            random.nextBytes(bytes);
            assertThat(Base45.decode(Base45.encode(bytes))).hasValue(bytes);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = { "0", "0000", "GGW", ":::", "::", "V5", "bb8", "B_8", "BÄ8" })
    void decodes_nothing_else(String text) {
        assertThat(Base45.decode(text)).isEmpty();
    }
}
