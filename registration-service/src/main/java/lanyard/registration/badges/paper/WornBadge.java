package lanyard.registration.badges.paper;

import java.time.LocalDate;
import lanyard.contracts.registration.Category;
import lanyard.registration.badges.QrCode;

/**
 * What stands on a printed badge: personal data.
 *
 * @param name empty when nobody knows it (yet)
 * @param organisation empty when there is none
 * @param number to be typed when the code cannot be scanned
 * @param language BCP 47 tag of who wears it
 */
public record WornBadge(
    String name,
    String organisation,
    Category category,
    String number,
    QrCode code,
    String conference,
    LocalDate day,
    String language
) {
    @Override
    public String toString() {
        return "WornBadge[…]"; // a log line must not tell who it is
    }
}
