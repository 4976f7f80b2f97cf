package lanyard.checkin;

import java.util.List;
import lanyard.checkin.CheckinCommand.OfExpectations;
import lanyard.checkin.expectations.FromGala;
import lanyard.checkin.expectations.FromRegistration;
import lanyard.checkin.notes.Notes;
import lanyard.contracts.WireNames;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.gala.Diner;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.registration.Person;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.DocumentTopic;
import lanyard.ledger.EventCodec;
import lanyard.ledger.ForeignSource;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Model;

/** What checkin-service brings to its ledger: its rules, whom it listens to, and the names it may read. */
public final class CheckinModel {

    public static final EventCodec<CheckinEvent> EVENTS = JsonEvents.of(WireNames.of(CheckinEvent.class));

    /** Who attendees are; registration-service writes it. */
    public static final DocumentTopic<Person> PEOPLE = DocumentTopic.of(
        "lanyard.registration.people",
        Person.class
    );

    /** Who the dinner's guests are; gala-service writes it. */
    public static final DocumentTopic<Diner> GUESTS = DocumentTopic.of("lanyard.gala.guests", Diner.class);

    private static final ForeignSource<RegistrationEvent, CheckinCommand> REGISTRATION = new ForeignSource<>(
        "registration",
        "lanyard.registration.events",
        JsonEvents.of(WireNames.of(RegistrationEvent.class)),
        (_, event) -> FromRegistration.toCommand(event).map(OfExpectations::new)
    );

    private static final ForeignSource<GalaEvent, CheckinCommand> GALA = new ForeignSource<>(
        "gala",
        "lanyard.gala.events",
        JsonEvents.of(WireNames.of(GalaEvent.class)),
        (_, event) -> FromGala.toCommand(event).map(OfExpectations::new)
    );

    private CheckinModel() {}

    public static Model<Checkin, CheckinCommand, CheckinEvent> get() {
        return new Model<>(
            new CheckinDecider(),
            EVENTS,
            List.of(Notes.TEXTS),
            List.of(PEOPLE, GUESTS),
            List.of(REGISTRATION, GALA)
        );
    }
}
