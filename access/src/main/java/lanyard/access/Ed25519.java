package lanyard.access;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Ed25519 (RFC 8032), and public keys as the events carry them. Keys are the JDK's; signing and verifying are Bouncy
 * Castle's, which take a tenth of the JDK's time (ADR 51).
 */
public final class Ed25519 {

    static final int SIGNATURE_BYTES = 64;
    private static final int KEY_BYTES = 32;
    /** What stands before the 32 bytes of every Ed25519 key in X.509 form (RFC 8410). */
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private Ed25519() {}

    public static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK has Ed25519", missing);
        }
    }

    /** The 32 bytes of the key, base64url without padding. */
    public static String textOf(PublicKey key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(raw(key));
    }

    /** @throws IllegalArgumentException when {@code text} is not what {@link #textOf} makes of any key */
    public static PublicKey publicKey(String text) {
        byte[] raw = Base64.getUrlDecoder().decode(text);
        if (raw.length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes");
        }
        byte[] encoded = Arrays.copyOf(X509_PREFIX, X509_PREFIX.length + KEY_BYTES);
        System.arraycopy(raw, 0, encoded, X509_PREFIX.length, KEY_BYTES);
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException malformed) {
            throw new IllegalArgumentException("not an Ed25519 public key", malformed);
        }
    }

    /** @param key of the JDK's */
    static byte[] sign(PrivateKey key, byte[] message) {
        byte[] seed = ((EdECPrivateKey) key)
            .getBytes()
            .orElseThrow(() -> new IllegalArgumentException("the key does not tell its bytes"));
        byte[] signature = new byte[SIGNATURE_BYTES];
        org.bouncycastle.math.ec.rfc8032.Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    static boolean genuine(PublicKey key, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_BYTES) {
            return false;
        }
        return org.bouncycastle.math.ec.rfc8032.Ed25519.verify(
            signature,
            0,
            raw(key),
            0,
            message,
            0,
            message.length
        );
    }

    private static byte[] raw(PublicKey key) {
        byte[] encoded = key.getEncoded();
        if (
            encoded.length != X509_PREFIX.length + KEY_BYTES ||
            !Arrays.equals(encoded, 0, X509_PREFIX.length, X509_PREFIX, 0, X509_PREFIX.length)
        ) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        return Arrays.copyOfRange(encoded, X509_PREFIX.length, encoded.length);
    }
}
