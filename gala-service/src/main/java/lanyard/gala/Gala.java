package lanyard.gala;

import lanyard.contracts.gala.DinnerEvent;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.InvitationEvent;
import lanyard.contracts.gala.PartyEvent;
import lanyard.gala.dinner.Dinner;
import lanyard.gala.invitations.Invitations;
import lanyard.gala.parties.Parties;
import org.jspecify.annotations.Nullable;

/**
 * All of one conference's gala.
 *
 * @param dinner null until it is announced
 */
public record Gala(Invitations invitations, @Nullable Dinner dinner, Parties parties) {
    public static final Gala NOTHING_YET = new Gala(Invitations.NONE, null, Parties.NONE);

    Gala evolve(GalaEvent event) {
        return switch (event) {
            case InvitationEvent told -> new Gala(invitations.evolve(told), dinner, parties);
            case DinnerEvent told -> new Gala(invitations, Dinner.evolve(dinner, told), parties);
            case PartyEvent told -> new Gala(invitations, dinner, parties.evolve(told));
        };
    }

    /** Places that nobody has. */
    public int placesLeft() {
        return dinner == null ? 0 : dinner.places() - parties.taken();
    }
}
