package lanyard.access;

import java.util.Optional;

/** Base45 (RFC 9285): bytes in the alphabet of a QR code's alphanumeric mode, two bytes in three characters. */
final class Base45 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
    private static final int BASE = ALPHABET.length();

    private Base45() {}

    static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder((bytes.length / 2) * 3 + 2);
        for (int i = 0; i < bytes.length; i += 2) {
            boolean pair = i + 1 < bytes.length;
            int value = pair ? ((bytes[i] & 0xff) << 8) | (bytes[i + 1] & 0xff) : bytes[i] & 0xff;
            for (int digits = pair ? 3 : 2; digits > 0; digits--) {
                text.append(ALPHABET.charAt(value % BASE));
                value /= BASE;
            }
        }
        return text.toString();
    }

    /** The bytes, or nothing when {@code text} is not what {@link #encode} makes of any. */
    static Optional<byte[]> decode(String text) {
        int rest = text.length() % 3;
        if (rest == 1) {
            return Optional.empty();
        }
        byte[] bytes = new byte[(text.length() / 3) * 2 + (rest == 2 ? 1 : 0)];
        int at = 0;
        for (int i = 0; i < text.length(); i += 3) {
            int digits = Math.min(3, text.length() - i);
            int value = 0;
            for (int d = digits - 1; d >= 0; d--) {
                int digit = ALPHABET.indexOf(text.charAt(i + d));
                if (digit < 0) {
                    return Optional.empty();
                }
                value = value * BASE + digit;
            }
            if (value > (digits == 3 ? 0xffff : 0xff)) {
                return Optional.empty();
            }
            if (digits == 3) {
                bytes[at++] = (byte) (value >> 8);
            }
            bytes[at++] = (byte) value;
        }
        return Optional.of(bytes);
    }
}
