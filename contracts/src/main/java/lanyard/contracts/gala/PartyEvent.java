package lanyard.contracts.gala;

import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.WireName;

/** Parties: a host and the guests whom the host names. A party is confirmed whole or waits whole. */
public sealed interface PartyEvent extends GalaEvent {
    AttendeeId host();

    /** The party has places, newly, with other guests than before, or from the waitlist. */
    @WireName("lanyard.gala.party-confirmed.v1")
    record PartyConfirmed(AttendeeId host, List<GuestId> guests) implements PartyEvent {
        public PartyConfirmed {
            guests = List.copyOf(guests);
        }
    }

    /**
     * The party waits for places, behind everybody who waits already. One that waited before keeps its turn and now has
     * these guests.
     */
    @WireName("lanyard.gala.party-waitlisted.v1")
    record PartyWaitlisted(AttendeeId host, List<GuestId> guests) implements PartyEvent {
        public PartyWaitlisted {
            guests = List.copyOf(guests);
        }
    }

    /** The host does not come, and nobody with the host; places held are given back. */
    @WireName("lanyard.gala.party-declined.v1")
    record PartyDeclined(AttendeeId host) implements PartyEvent {}

    /** Names, diets or needs were corrected in the guests topic; the people are the same. */
    @WireName("lanyard.gala.party-corrected.v1")
    record PartyCorrected(AttendeeId host) implements PartyEvent {}
}
