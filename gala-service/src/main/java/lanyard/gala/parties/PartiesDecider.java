package lanyard.gala.parties;

import java.util.ArrayList;
import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.gala.PartyEvent;
import lanyard.contracts.gala.PartyEvent.PartyConfirmed;
import lanyard.contracts.gala.PartyEvent.PartyCorrected;
import lanyard.contracts.gala.PartyEvent.PartyDeclined;
import lanyard.contracts.gala.PartyEvent.PartyWaitlisted;
import lanyard.gala.dinner.Dinner;
import lanyard.gala.parties.Party.Standing;
import lanyard.gala.parties.PartyCommand.Come;
import lanyard.gala.parties.PartyCommand.StayAway;
import lanyard.ledger.Decision;
import org.jspecify.annotations.Nullable;

/**
 * The rules for parties. A party has all its places or none. Free places go to the first party in the queue that fits
 * into them whole, so whoever asks anew and fits takes nothing from those who wait: none of them fits.
 */
public final class PartiesDecider {

    private PartiesDecider() {}

    public static Decision<PartyEvent> decide(
        Parties parties,
        @Nullable Dinner dinner,
        boolean invited,
        PartyCommand command
    ) {
        if (dinner == null) {
            return Decision.refuse(PartyRefusal.NO_DINNER);
        }
        if (!invited) {
            return Decision.refuse(PartyRefusal.NOT_INVITED);
        }
        if (dinner.isClosedAt(command.now())) {
            return Decision.refuse(PartyRefusal.DEADLINE_PASSED);
        }
        return switch (command) {
            case Come come -> come(parties, dinner, come);
            case StayAway(var host, _) -> stayAway(parties.of(host), host);
        };
    }

    private static Decision<PartyEvent> come(Parties parties, Dinner dinner, Come come) {
        Party party = parties.of(come.host());
        List<GuestId> before = parties.guestsOf(come.host());
        if (
            !come
                .guests()
                .stream()
                .allMatch(g -> before.contains(g) || come.newcomers().contains(g))
        ) {
            return Decision.refuse(PartyRefusal.UNKNOWN_GUEST);
        }
        // a limit that was lowered takes nobody away, but lets nobody be added either
        if (come.guests().size() > Math.max(dinner.guestLimit(), before.size())) {
            return Decision.refuse(PartyRefusal.TOO_MANY_GUESTS);
        }
        boolean comesAlready = party != null && party.standing() != Standing.DECLINED;
        if (comesAlready && before.equals(come.guests())) {
            return come.corrected() ? Decision.accept(new PartyCorrected(come.host())) : Decision.accept();
        }
        boolean fits =
            Party.sizeWith(come.guests()) <=
            dinner.places() - parties.taken() + parties.placesOf(come.host());
        if (fits) {
            return Decision.accept(new PartyConfirmed(come.host(), come.guests()));
        }
        if (party != null && party.standing() == Standing.CONFIRMED) {
            return Decision.refuse(PartyRefusal.NOT_ENOUGH_PLACES);
        }
        return Decision.accept(new PartyWaitlisted(come.host(), come.guests()));
    }

    private static Decision<PartyEvent> stayAway(@Nullable Party party, AttendeeId host) {
        return party != null && party.standing() == Standing.DECLINED
            ? Decision.accept()
            : Decision.accept(new PartyDeclined(host));
    }

    /** Declines the party of somebody who is not invited any more. */
    public static List<PartyEvent> uninvited(Parties parties, AttendeeId host) {
        Party party = parties.of(host);
        return party == null || party.standing() == Standing.DECLINED
            ? List.of()
            : List.of(new PartyDeclined(host));
    }

    /** The waiting parties that fit into the free places, first come first served, each whole. */
    public static List<PartyEvent> promotions(Parties parties, Dinner dinner) {
        List<PartyEvent> promoted = new ArrayList<>();
        int free = dinner.places() - parties.taken();
        for (AttendeeId host : parties.waiting()) {
            if (free <= 0) {
                break;
            }
            List<GuestId> guests = parties.guestsOf(host);
            if (Party.sizeWith(guests) <= free) {
                promoted.add(new PartyConfirmed(host, guests));
                free -= Party.sizeWith(guests);
            }
        }
        return promoted;
    }
}
