package lanyard.registration.letters;

import lanyard.contracts.AttendeeId;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.DocumentWrite;

/** Letters by an id that begins with the attendee's, so that all of one person's can be found and erased. */
public final class Letters {

    public static final DocumentTopic<Letter> TOPIC = DocumentTopic.of(
        "lanyard.registration.letters",
        Letter.class
    );

    private Letters() {}

    /** The id of the letter that became due as number {@code number}: composing it twice overwrites it. */
    public static String id(AttendeeId attendee, long number) {
        return attendee + "." + number;
    }

    public static DocumentWrite<Letter> write(String id, Letter letter) {
        return new DocumentWrite<>(TOPIC, id, letter);
    }
}
