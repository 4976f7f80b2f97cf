package lanyard.access;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A signed text for cookies and links: base64url of key number, content and signature. What it is for (its domain) is
 * signed but not in it, so a text made for one purpose is worth nothing for another.
 */
final class SignedText {

    /** Longer than anything that is signed here; a cookie of kilobytes is not even decoded. */
    private static final int LONGEST = 400;

    private SignedText() {}

    /** Writes the content. */
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    /** Reads the content back; it may throw whatever it likes over content that does not fit. */
    interface Reading<T> {
        T readFrom(DataInputStream in) throws IOException;
    }

    static String sign(String domain, int keyNumber, PrivateKey key, Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(keyNumber);
            content.writeTo(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.writeBytes(Ed25519.sign(key, inDomain(domain, bytes.toByteArray())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** The content, when {@code text} was made by {@link #sign} for the same domain with a known key. */
    static <T> Optional<T> open(
        String domain,
        String text,
        IntFunction<@Nullable PublicKey> keys,
        GenuineSignatures genuine,
        Reading<T> reading
    ) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length <= 1 + Ed25519.SIGNATURE_BYTES) {
                return Optional.empty();
            }
            byte[] message = Arrays.copyOf(bytes, bytes.length - Ed25519.SIGNATURE_BYTES);
            byte[] signature = Arrays.copyOfRange(bytes, message.length, bytes.length);
            PublicKey key = keys.apply(message[0] & 0xff);
            if (key == null || !genuine.contains(key, inDomain(domain, message), signature)) {
                return Optional.empty();
            }
            DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(message, 1, message.length - 1)
            );
            T content = reading.readFrom(in);
            return in.available() == 0 ? Optional.of(content) : Optional.empty();
        } catch (IOException | IllegalArgumentException | DateTimeException malformed) {
            return Optional.empty();
        }
    }

    private static byte[] inDomain(String domain, byte[] message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((domain + '\0').getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(message);
        return bytes.toByteArray();
    }

    static void write(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    static void write(DataOutputStream out, Instant at) throws IOException {
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
    }

    static Instant readInstant(DataInputStream in) throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
