package lanyard.registration.badges.http;

/**
 * A badge on a page.
 *
 * @param code the text of its QR code
 * @param number to be typed when the code cannot be scanned
 * @param png address of the picture, for whoever is signed in as its holder
 * @param svg the same
 * @param pdf the same, to be printed; with {@code paper=a4} on a sheet to be cut and folded
 */
public record BadgeView(String code, String number, String png, String svg, String pdf, int issue) {}
