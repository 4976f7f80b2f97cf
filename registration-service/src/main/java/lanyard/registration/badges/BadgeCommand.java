package lanyard.registration.badges;

import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.GuestId;

/** What is asked about badges. */
public sealed interface BadgeCommand {
    /** Before the first badge is signed with it. */
    record PublishBadgeKey(int keyNumber, String publicKey) implements BadgeCommand {}

    /** A lost badge: the next issue is valid from now on, and no earlier one. */
    record ReissueBadge(BadgeId badge) implements BadgeCommand {}

    /** The gala has places for exactly these guests of the host. */
    record ExpectGuests(AttendeeId host, List<GuestId> guests) implements BadgeCommand {
        public ExpectGuests {
            guests = List.copyOf(guests);
        }
    }
}
