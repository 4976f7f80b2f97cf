package lanyard.gala;

import lanyard.gala.dinner.Announce;
import lanyard.gala.invitations.InvitationCommand;
import lanyard.gala.parties.PartyCommand;

/** Everything that is asked of the gala's history, by capability. */
public sealed interface GalaCommand {
    record OfDinner(Announce command) implements GalaCommand {}

    record OfParty(PartyCommand command) implements GalaCommand {}

    record OfInvitation(InvitationCommand command) implements GalaCommand {}
}
