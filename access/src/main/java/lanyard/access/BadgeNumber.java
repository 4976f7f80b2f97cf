package lanyard.access;

import java.util.Locale;
import java.util.Optional;
import lanyard.contracts.BadgeId;

/**
 * The short number printed on a badge, to be typed when its code cannot be scanned: the first 50 bits of the badge id
 * in Crockford's base 32, written {@code XXXXX-XXXXX}. It names a badge and proves nothing.
 */
public final class BadgeNumber {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int DIGITS = 10;

    private BadgeNumber() {}

    public static String of(BadgeId badge) {
        long bits = badge.value().getMostSignificantBits() >>> (Long.SIZE - 5 * DIGITS);
        StringBuilder number = new StringBuilder();
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            number.append(ALPHABET.charAt((int) (bits >>> (5 * digit)) & 31));
        }
        return hyphenated(number.toString());
    }

    /** Whether somebody may have typed a badge number here, however carelessly. */
    public static boolean looksLikeOne(String typed) {
        return normalise(typed).isPresent();
    }

    /**
     * The number as {@link #of} writes it: capitals, with the hyphen, {@code O} read as 0, {@code I} and {@code L} as 1;
     * nothing when it cannot be a badge number.
     */
    public static Optional<String> normalise(String typed) {
        StringBuilder number = new StringBuilder();
        for (char c : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            char digit = switch (c) {
                case 'O' -> '0';
                case 'I', 'L' -> '1';
                default -> c;
            };
            if (digit == '-' || digit == ' ') {
                continue;
            }
            if (ALPHABET.indexOf(digit) < 0 || number.length() == DIGITS) {
                return Optional.empty();
            }
            number.append(digit);
        }
        return number.length() == DIGITS ? Optional.of(hyphenated(number.toString())) : Optional.empty();
    }

    private static String hyphenated(String number) {
        return number.substring(0, DIGITS / 2) + "-" + number.substring(DIGITS / 2);
    }
}
