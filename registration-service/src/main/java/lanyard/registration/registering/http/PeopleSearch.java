package lanyard.registration.registering.http;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lanyard.access.BadgeNumber;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.registration.Person;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.People;

/** Finds people by words of their name, address or organisation, however accents are typed, or by badge number. */
final class PeopleSearch {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private final List<String> words;
    private final Optional<String> badgeNumber;

    PeopleSearch(String query) {
        this.words = Stream.of(plain(query).split("\\s+"))
            .filter(word -> !word.isEmpty())
            .toList();
        this.badgeNumber = BadgeNumber.normalise(query.strip());
    }

    /** Who is found, in the order of registering. */
    List<AttendeeId> in(Desk.Open conference) {
        return conference
            .state()
            .registrations()
            .order()
            .inOrder()
            .stream()
            .filter(id -> matches(conference, id))
            .toList();
    }

    private boolean matches(Desk.Open conference, AttendeeId id) {
        if (words.isEmpty()) {
            return true;
        }
        if (badgeNumber.isPresent() && badgeNumber.get().equals(BadgeNumber.of(BadgeId.of(id)))) {
            return true;
        }
        Person person = People.find(conference.view().documents(), id).orElse(null);
        if (person == null) {
            return false;
        }
        String text = plain(person.name() + "\n" + person.email() + "\n" + person.organisation());
        return words.stream().allMatch(text::contains);
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
            .replaceAll("")
            .toLowerCase(Locale.ROOT);
    }
}
