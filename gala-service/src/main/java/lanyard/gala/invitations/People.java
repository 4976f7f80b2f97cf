package lanyard.gala.invitations;

import lanyard.contracts.registration.Person;
import lanyard.ledger.DocumentTopic;

/** Who the hosts are. Registration's topic: read here, never written. */
public final class People {

    /** By attendee id. */
    public static final DocumentTopic<Person> TOPIC = DocumentTopic.of(
        "lanyard.registration.people",
        Person.class
    );

    private People() {}
}
