package lanyard.gala.parties;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.GuestId;

/** What a host asks. {@code now} is the conference's time. */
public sealed interface PartyCommand {
    AttendeeId host();

    Instant now();

    /**
     * The host comes, with exactly these guests.
     *
     * @param newcomers those of {@code guests} who have just been given their id
     * @param corrected whether the host says something else about somebody than before
     */
    record Come(
        AttendeeId host,
        List<GuestId> guests,
        Set<GuestId> newcomers,
        boolean corrected,
        Instant now
    ) implements PartyCommand {
        public Come {
            guests = List.copyOf(guests);
            newcomers = Set.copyOf(newcomers);
            if (new HashSet<>(guests).size() != guests.size()) {
                throw new IllegalArgumentException("a guest comes once");
            }
        }
    }

    /** The host does not come. */
    record StayAway(AttendeeId host, Instant now) implements PartyCommand {}
}
