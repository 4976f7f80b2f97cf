package lanyard.gala.parties;

import lanyard.contracts.gala.Diner;
import lanyard.ledger.DocumentTopic;

/** Where it stands what people eat: personal data, kept apart from the events. */
public final class Diners {

    /** By attendee id for hosts, by guest id for guests. */
    public static final DocumentTopic<Diner> TOPIC = DocumentTopic.of("lanyard.gala.guests", Diner.class);

    private Diners() {}
}
