package lanyard.registration;

import java.util.List;
import java.util.Optional;
import lanyard.contracts.WireNames;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.DoorEvent;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.EventCodec;
import lanyard.ledger.ForeignSource;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Model;
import lanyard.registration.RegistrationCommand.OfAttendance;
import lanyard.registration.RegistrationCommand.OfBadges;
import lanyard.registration.RegistrationCommand.OfDoorPhones;
import lanyard.registration.attendance.FromCheckin;
import lanyard.registration.badges.FromGala;
import lanyard.registration.doorphones.FromDoors;
import lanyard.registration.letters.Letters;
import lanyard.registration.registering.People;

/** What registration-service brings to its ledger: rules, events, personal documents, and whom it listens to. */
public final class RegistrationModel {

    public static final EventCodec<RegistrationEvent> EVENTS = JsonEvents.of(
        WireNames.of(RegistrationEvent.class)
    );

    private RegistrationModel() {}

    public static Model<RegistrationState, RegistrationCommand, RegistrationEvent> get() {
        return new Model<>(
            new RegistrationDecider(),
            EVENTS,
            List.of(People.TOPIC, Letters.TOPIC),
            List.of(),
            List.of(
                new ForeignSource<>(
                    "gala",
                    "lanyard.gala.events",
                    JsonEvents.of(WireNames.of(GalaEvent.class)),
                    (_, event) -> FromGala.toCommand(event).map(OfBadges::new)
                ),
                new ForeignSource<>(
                    "checkin",
                    "lanyard.checkin.events",
                    JsonEvents.of(WireNames.of(CheckinEvent.class)),
                    (_, event) -> ofCheckin(event)
                )
            )
        );
    }

    private static Optional<RegistrationCommand> ofCheckin(CheckinEvent event) {
        return event instanceof DoorEvent ofDoor
            ? FromDoors.toCommand(ofDoor).map(OfDoorPhones::new)
            : FromCheckin.toCommand(event).map(OfAttendance::new);
    }
}
