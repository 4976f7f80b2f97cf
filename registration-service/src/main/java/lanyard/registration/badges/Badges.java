package lanyard.registration.badges;

import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.registration.BadgeEvent;
import lanyard.contracts.registration.BadgeEvent.BadgeKeyPublished;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeIssued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeRevoked;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.PVector;
import org.pcollections.TreePMap;
import org.pcollections.TreePVector;

/**
 * Keys, issues and the guests' badges.
 *
 * @param keys public keys by number
 * @param issues of badges that were reissued; all others have issue 1
 * @param hosts of guests whose badge is valid
 * @param guests with a valid badge, in the order of issuing, by host
 */
public record Badges(
    PSortedMap<Integer, String> keys,
    PMap<BadgeId, Integer> issues,
    PMap<GuestId, AttendeeId> hosts,
    PMap<AttendeeId, PVector<GuestId>> guests
) {
    public static final Badges NONE = new Badges(
        TreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty()
    );

    /** The issue that is valid: 1 until the badge is reissued. */
    public int issue(BadgeId badge) {
        return issues.getOrDefault(badge, 1);
    }

    public List<GuestId> guestsOf(AttendeeId host) {
        return guests.getOrDefault(host, TreePVector.empty());
    }

    public Badges evolve(BadgeEvent event) {
        return switch (event) {
            case BadgeKeyPublished(var number, var key) -> new Badges(
                keys.plus(number, key),
                issues,
                hosts,
                guests
            );
            case BadgeReissued(var badge, var issue) -> new Badges(
                keys,
                issues.plus(badge, issue),
                hosts,
                guests
            );
            case GuestBadgeIssued(var guest, var host) -> host.equals(hosts.get(guest))
                ? this
                : new Badges(keys, issues, hosts.plus(guest, host), guests.plus(host, with(host, guest)));
            case GuestBadgeRevoked(var guest) -> without(guest);
        };
    }

    private PVector<GuestId> with(AttendeeId host, GuestId guest) {
        return guests.getOrDefault(host, TreePVector.empty()).plus(guest);
    }

    private Badges without(GuestId guest) {
        AttendeeId host = hosts.get(guest);
        if (host == null) {
            return this;
        }
        PVector<GuestId> rest = guests.getOrDefault(host, TreePVector.empty()).minus(guest);
        return new Badges(
            keys,
            issues,
            hosts.minus(guest),
            rest.isEmpty() ? guests.minus(host) : guests.plus(host, rest)
        );
    }
}
