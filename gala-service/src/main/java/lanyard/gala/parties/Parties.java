package lanyard.gala.parties;

import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.gala.PartyEvent;
import lanyard.contracts.gala.PartyEvent.PartyConfirmed;
import lanyard.contracts.gala.PartyEvent.PartyCorrected;
import lanyard.contracts.gala.PartyEvent.PartyDeclined;
import lanyard.contracts.gala.PartyEvent.PartyWaitlisted;
import lanyard.gala.parties.Party.Standing;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PVector;
import org.pcollections.TreePVector;

/**
 * The parties of one dinner.
 *
 * @param waiting hosts whose parties wait, in the order in which they began to
 * @param taken places of the confirmed parties
 */
public record Parties(PMap<AttendeeId, Party> byHost, PVector<AttendeeId> waiting, int taken) {
    public static final Parties NONE = new Parties(HashTreePMap.empty(), TreePVector.empty(), 0);

    public Parties evolve(PartyEvent event) {
        return switch (event) {
            case PartyConfirmed(var host, var guests) -> with(new Party(host, guests, Standing.CONFIRMED));
            case PartyWaitlisted(var host, var guests) -> with(new Party(host, guests, Standing.WAITLISTED));
            case PartyDeclined(var host) -> with(new Party(host, List.of(), Standing.DECLINED));
            case PartyCorrected _ -> this;
        };
    }

    public @Nullable Party of(AttendeeId host) {
        return byHost.get(host);
    }

    /** The place in the queue of a party that waits, beginning with 1; 0 for others. */
    public int position(AttendeeId host) {
        return waiting.indexOf(host) + 1;
    }

    int placesOf(AttendeeId host) {
        return seated(byHost.get(host));
    }

    public List<GuestId> guestsOf(AttendeeId host) {
        Party party = byHost.get(host);
        return party == null ? List.of() : party.guests();
    }

    private Parties with(Party party) {
        return new Parties(
            byHost.plus(party.host(), party),
            party.standing() == Standing.WAITLISTED ? joined(party.host()) : waiting.minus(party.host()),
            taken - placesOf(party.host()) + seated(party)
        );
    }

    /** Whoever waits already keeps the turn. */
    private PVector<AttendeeId> joined(AttendeeId host) {
        return waiting.contains(host) ? waiting : waiting.plus(host);
    }

    private static int seated(@Nullable Party party) {
        return party != null && party.standing() == Standing.CONFIRMED ? party.size() : 0;
    }
}
