package lanyard.gala;

import java.util.List;
import java.util.Optional;
import lanyard.contracts.WireNames;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.gala.GalaCommand.OfInvitation;
import lanyard.gala.invitations.FromCheckin;
import lanyard.gala.invitations.FromRegistration;
import lanyard.gala.invitations.InvitationCommand;
import lanyard.gala.invitations.People;
import lanyard.gala.parties.Diners;
import lanyard.ledger.EventCodec;
import lanyard.ledger.ForeignSource;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Model;

/** What the gala brings to its ledger: rules, events, personal documents, and the services it listens to. */
public final class GalaModel {

    public static final EventCodec<GalaEvent> EVENTS = JsonEvents.of(WireNames.of(GalaEvent.class));

    private GalaModel() {}

    public static Model<Gala, GalaCommand, GalaEvent> get() {
        return new Model<>(
            new GalaDecider(),
            EVENTS,
            List.of(Diners.TOPIC),
            List.of(People.TOPIC),
            List.of(
                new ForeignSource<>(
                    "registration",
                    "lanyard.registration.events",
                    JsonEvents.of(WireNames.of(RegistrationEvent.class)),
                    (_, event) -> asked(FromRegistration.toCommand(event))
                ),
                new ForeignSource<>(
                    "checkin",
                    "lanyard.checkin.events",
                    JsonEvents.of(WireNames.of(CheckinEvent.class)),
                    (_, event) -> asked(FromCheckin.toCommand(event))
                )
            )
        );
    }

    private static Optional<GalaCommand> asked(Optional<InvitationCommand> command) {
        return command.map(OfInvitation::new);
    }
}
