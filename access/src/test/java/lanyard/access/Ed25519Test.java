package lanyard.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Ed25519Test {

    private static final byte[] MESSAGE = "a badge".getBytes(UTF_8);

    /** RFC 8032, section 7.1, TEST 3. */
    @Test
    void signs_as_the_standard_says() throws Exception {
        HexFormat hex = HexFormat.of();
        PrivateKey key = KeyFactory.getInstance("Ed25519").generatePrivate(
            new EdECPrivateKeySpec(
                NamedParameterSpec.ED25519,
                hex.parseHex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
            )
        );
        PublicKey publicKey = Ed25519.publicKey(
            Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                    hex.parseHex("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025")
                )
        );

        byte[] signature = Ed25519.sign(key, hex.parseHex("af82"));

        assertThat(hex.formatHex(signature)).isEqualTo(
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac" +
                "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
        );
        assertThat(Ed25519.genuine(publicKey, hex.parseHex("af82"), signature)).isTrue();
    }

    @Test
    void agrees_with_the_jdk() throws Exception {
        KeyPair pair = Ed25519.newPair();
        Signature jdk = Signature.getInstance("Ed25519");
        jdk.initVerify(pair.getPublic());
        jdk.update(MESSAGE);
        assertThat(jdk.verify(Ed25519.sign(pair.getPrivate(), MESSAGE))).isTrue();

        jdk.initSign(pair.getPrivate());
        jdk.update(MESSAGE);
        assertThat(Ed25519.genuine(pair.getPublic(), MESSAGE, jdk.sign())).isTrue();
    }

    @Test
    void every_bit_counts() {
        KeyPair pair = Ed25519.newPair();
        byte[] signature = Ed25519.sign(pair.getPrivate(), MESSAGE);
        for (int bit = 0; bit < signature.length * 8; bit++) {
            byte[] forged = signature.clone();
            forged[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThat(Ed25519.genuine(pair.getPublic(), MESSAGE, forged)).isFalse();
        }
        assertThat(Ed25519.genuine(Ed25519.newPair().getPublic(), MESSAGE, signature)).isFalse();
        assertThat(Ed25519.genuine(pair.getPublic(), "another".getBytes(UTF_8), signature)).isFalse();
    }

    @Test
    void what_is_too_short_is_no_signature() {
        KeyPair pair = Ed25519.newPair();
        assertThat(Ed25519.genuine(pair.getPublic(), MESSAGE, new byte[63])).isFalse();
        assertThat(Ed25519.genuine(pair.getPublic(), MESSAGE, new byte[65])).isFalse();
    }

    @Test
    void another_kind_of_key_is_refused() throws Exception {
        KeyPair other = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        assertThatThrownBy(() -> Ed25519.textOf(other.getPublic())).isInstanceOf(
            IllegalArgumentException.class
        );
    }
}
