package lanyard.registration.registering;

import java.util.Optional;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.Person;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.Documents;
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

    /** Whose address it is; nobody's when who had it cancelled. */
    public static Optional<AttendeeId> holder(Documents documents, String addressHash) {
        return documents.holder(TOPIC, addressHash).map(id -> new AttendeeId(UUID.fromString(id)));
    }

    public static DocumentWrite<Person> write(AttendeeId attendee, Person person) {
        return new DocumentWrite<>(TOPIC, attendee.toString(), person);
    }

    /** The same person, whose address is free for another registration. */
    public static Person withoutAddressHash(Person person) {
        return new Person(
            person.name(),
            person.email(),
            person.organisation(),
            person.needs(),
            person.language(),
            ""
        );
    }

    private static @Nullable String addressHash(Person person) {
        return person.addressHash().isEmpty() ? null : person.addressHash();
    }
}
