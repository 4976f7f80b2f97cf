package lanyard.registration.registering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.Person;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.Documents;
import lanyard.registration.letters.Letters;
import org.jspecify.annotations.Nullable;

/** Who the attendees are: the only place where names and addresses are kept, beside letters. */
public final class People {

    public static final DocumentTopic<Person> TOPIC = new DocumentTopic<>(
        "lanyard.registration.people",
        Person.class,
        People::addressHash
    );

    private People() {}

    public static Optional<Person> find(Documents documents, AttendeeId attendee) {
        return documents.find(TOPIC, attendee.toString());
    }

    /** Whether letters can be written to that person: who was registered at a door may have told no address. */
    public static boolean hasAddress(Person person) {
        return !person.email().isEmpty();
    }

    /** Whose address it is; nobody's when who had it cancelled. */
    public static Optional<AttendeeId> holder(Documents documents, String addressHash) {
        return documents.holder(TOPIC, addressHash).map(id -> new AttendeeId(UUID.fromString(id)));
    }

    public static DocumentWrite<Person> write(AttendeeId attendee, Person person) {
        return new DocumentWrite<>(TOPIC, attendee.toString(), person);
    }

    /** The same person, whose address is free for another registration. */
    public static Person withoutAddressHash(Person person) {
        return with(person, person.email(), "", "");
    }

    /** The same person, who wants to have another address. */
    public static Person wanting(Person person, String pendingEmail) {
        return with(person, person.email(), person.addressHash(), pendingEmail);
    }

    /** The same person, who has the address that was pending. */
    public static Person having(Person person, String addressHash) {
        return with(person, person.pendingEmail(), addressHash, "");
    }

    private static Person with(Person person, String email, String addressHash, String pendingEmail) {
        return new Person(
            person.name(),
            email,
            person.organisation(),
            person.needs(),
            person.language(),
            addressHash,
            pendingEmail
        );
    }

    /** Tombstones for the person and every letter to them. */
    public static List<DocumentWrite<?>> erase(Documents documents, AttendeeId attendee) {
        List<DocumentWrite<?>> tombstones = new ArrayList<>();
        tombstones.add(new DocumentWrite<>(TOPIC, attendee.toString(), null));
        documents
            .all(Letters.TOPIC)
            .entrySet()
            .stream()
            .filter(letter -> letter.getValue().attendeeId().equals(attendee))
            .map(Map.Entry::getKey)
            .sorted()
            .forEach(id -> tombstones.add(new DocumentWrite<>(Letters.TOPIC, id, null)));
        return tombstones;
    }

    private static @Nullable String addressHash(Person person) {
        return person.addressHash().isEmpty() ? null : person.addressHash();
    }
}
