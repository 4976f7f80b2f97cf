package lanyard.registration.calendar;

/**
 * Lines of at most 75 octets (RFC 5545, 3.1). The library counts characters, and a line of Greek or Chinese would be two
 * or three times as long.
 */
final class FoldedLines {

    private static final int MOST_OCTETS = 75;
    private static final String LINE_BREAK = "\r\n";

    private FoldedLines() {}

    /** @param text with a line break after every line, however long that is */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / 32);
        text.lines().forEach(line -> {
            int octets = 0;
            for (int i = 0; i < line.length(); ) {
                int letter = line.codePointAt(i);
                int more = octets(letter);
                if (octets + more > MOST_OCTETS) {
                    folded.append(LINE_BREAK).append(' ');
                    octets = 1;
                }
                folded.appendCodePoint(letter);
                octets += more;
                i += Character.charCount(letter);
            }
            folded.append(LINE_BREAK);
        });
        return folded.toString();
    }

    /** In UTF-8. */
    private static int octets(int letter) {
        if (letter < 0x80) {
            return 1;
        }
        return letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
    }
}
