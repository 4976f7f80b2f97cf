package lanyard.gala.parties.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.gala.Diet;
import lanyard.contracts.gala.Diner;
import lanyard.gala.Gala;
import lanyard.gala.dinner.AnnouncedDinner;
import lanyard.gala.parties.Diners;
import lanyard.gala.parties.Party;
import lanyard.gala.parties.Party.Standing;
import lanyard.ledger.Documents;
import org.jspecify.annotations.Nullable;

/**
 * What a host sees.
 *
 * @param dinner null while none is announced
 */
record RsvpPage(@Nullable AnnouncedDinner dinner, Rsvp rsvp) {
    /**
     * The host's answer.
     *
     * @param invited whether the host may answer at all
     * @param position in the queue, for a party that waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rsvp(
        Answered status,
        boolean invited,
        @Nullable Integer position,
        Diet diet,
        String allergies,
        List<Guest> guests
    ) {}

    /** @param name null while it is pending */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Guest(GuestId guestId, @Nullable String name, Diet diet, String allergies) {}

    /** What was answered, if anything. */
    enum Answered {
        NONE,
        CONFIRMED,
        WAITLISTED,
        DECLINED
    }

    private static final Diner NOTHING_SAID = new Diner("", Diet.NO_PREFERENCE, "");

    static RsvpPage of(AttendeeId host, Gala gala, Documents documents, Instant now) {
        Party party = gala.parties().of(host);
        Diner self = documents.find(Diners.TOPIC, host.toString()).orElse(NOTHING_SAID);
        int position = gala.parties().position(host);
        List<GuestId> guests = party == null ? List.of() : party.guests();
        return new RsvpPage(
            AnnouncedDinner.of(gala.dinner(), gala.invitations().programme(), gala.placesLeft(), now),
            new Rsvp(
                party == null ? Answered.NONE : answered(party.standing()),
                gala.invitations().isInvited(host),
                position == 0 ? null : position,
                self.diet(),
                self.allergies(),
                guests
                    .stream()
                    .map(guest -> guest(guest, documents))
                    .toList()
            )
        );
    }

    private static Guest guest(GuestId guest, Documents documents) {
        Optional<Diner> diner = documents.find(Diners.TOPIC, guest.toString());
        Diner known = diner.orElse(NOTHING_SAID);
        return new Guest(guest, diner.map(Diner::name).orElse(null), known.diet(), known.allergies());
    }

    private static Answered answered(Standing standing) {
        return switch (standing) {
            case CONFIRMED -> Answered.CONFIRMED;
            case WAITLISTED -> Answered.WAITLISTED;
            case DECLINED -> Answered.DECLINED;
        };
    }
}
