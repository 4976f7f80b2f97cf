package lanyard.checkin.expectations.http;

import java.util.Optional;
import lanyard.checkin.CheckinModel;
import lanyard.contracts.BadgeId;
import lanyard.contracts.gala.Diner;
import lanyard.contracts.registration.Person;
import lanyard.ledger.Documents;
import org.jspecify.annotations.Nullable;

/** What people are called, from the other services' documents: it may come later than the person, and be erased. */
public final class Names {

    private Names() {}

    /** Null while it is pending, and when it was erased. */
    public static @Nullable String of(Documents documents, BadgeId badge) {
        String id = badge.toString();
        Optional<String> attendee = documents.find(CheckinModel.PEOPLE, id).map(Person::name);
        return attendee
            .or(() -> documents.find(CheckinModel.GUESTS, id).map(Diner::name))
            .filter(name -> !name.isBlank())
            .orElse(null);
    }
}
