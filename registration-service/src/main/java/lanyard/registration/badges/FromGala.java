package lanyard.registration.badges;

import java.util.List;
import java.util.Optional;
import lanyard.contracts.gala.DinnerEvent;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.InvitationEvent;
import lanyard.contracts.gala.PartyEvent.PartyConfirmed;
import lanyard.contracts.gala.PartyEvent.PartyCorrected;
import lanyard.contracts.gala.PartyEvent.PartyDeclined;
import lanyard.contracts.gala.PartyEvent.PartyWaitlisted;
import lanyard.registration.badges.BadgeCommand.ExpectGuests;

/** What the gala's events ask here: guests have badges exactly while their party has places. */
public final class FromGala {

    private FromGala() {}

    public static Optional<BadgeCommand> toCommand(GalaEvent event) {
        return switch (event) {
            case PartyConfirmed(var host, var guests) -> Optional.of(new ExpectGuests(host, guests));
            case PartyWaitlisted(var host, _) -> Optional.of(new ExpectGuests(host, List.of()));
            case PartyDeclined(var host) -> Optional.of(new ExpectGuests(host, List.of()));
            case PartyCorrected _, DinnerEvent _, InvitationEvent _ -> Optional.empty();
        };
    }
}
