package lanyard.gala.headcount;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.GuestId;
import lanyard.contracts.gala.Diet;
import lanyard.gala.dinner.AnnouncedDinner;
import lanyard.gala.parties.Party.Standing;
import org.jspecify.annotations.Nullable;

/**
 * Who dines, for organisers and caterers.
 *
 * @param dinner null while none is announced
 * @param now the conference's time
 * @param invited hosts who may come, whether or not they have answered
 * @param confirmed people who have a place
 * @param waiting people who wait for one
 * @param declined hosts who do not come
 * @param arrived people who came through the door
 * @param byDiet confirmed people by what they eat, every diet once
 * @param dietsPending confirmed people of whom it is not known yet here what they eat
 * @param parties confirmed ones by name, then waiting ones in their order, then declined ones
 */
public record Headcount(
    ConferenceId conference,
    @Nullable AnnouncedDinner dinner,
    Instant now,
    int invited,
    int confirmed,
    int waiting,
    int declined,
    int arrived,
    int placesLeft,
    List<DietCount> byDiet,
    int dietsPending,
    List<PartyCount> parties
) {
    /** How many eat so. */
    public record DietCount(Diet diet, int count) {}

    /**
     * One party.
     *
     * @param name the host's; null while it is pending, or erased
     * @param position in the queue, for a party that waits
     * @param size people in it; 0 when declined
     * @param arrived how many of them came through the door
     * @param diet the host's; null while it is pending
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PartyCount(
        AttendeeId host,
        @Nullable String name,
        Standing status,
        @Nullable Integer position,
        int size,
        int arrived,
        boolean hostArrived,
        @Nullable Diet diet,
        String allergies,
        List<GuestCount> guests
    ) {}

    /**
     * One guest.
     *
     * @param name null while it is pending, or erased
     * @param diet null while it is pending
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GuestCount(
        GuestId guestId,
        @Nullable String name,
        @Nullable Diet diet,
        String allergies,
        boolean arrived
    ) {}
}
