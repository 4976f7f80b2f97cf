package lanyard.gala.invitations;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.StaffId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Whose sessions are genuine and still on.
 *
 * @param keys public keys by their number: 32 bytes, base64url without padding
 * @param endedAt sessions of these staff that began before are over
 * @param linkIssues the newest personal link of an attendee, where it is not the first
 */
public record TrustedSessions(
    PMap<Integer, String> keys,
    PMap<StaffId, Instant> endedAt,
    PMap<AttendeeId, Integer> linkIssues
) {
    static final TrustedSessions NONE = new TrustedSessions(
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty()
    );

    private static final int FIRST_ISSUE = 1;

    TrustedSessions trusting(int keyNumber, String publicKey) {
        return new TrustedSessions(keys.plus(keyNumber, publicKey), endedAt, linkIssues);
    }

    TrustedSessions endedBefore(StaffId staff, Instant at) {
        return new TrustedSessions(keys, endedAt.plus(staff, at), linkIssues);
    }

    TrustedSessions withLink(AttendeeId host, int issue) {
        return new TrustedSessions(keys, endedAt, linkIssues.plus(host, issue));
    }

    public @Nullable String key(int number) {
        return keys.get(number);
    }

    /** Whether a session of this member of staff that began at {@code since} is still on. */
    public boolean staffIsSignedIn(StaffId staff, Instant since) {
        Instant ended = endedAt.get(staff);
        return ended == null || !since.isBefore(ended);
    }

    /** A link that is newer than the newest heard of is current too: registration tells here a moment later. */
    public boolean linkIsCurrent(AttendeeId attendee, int issue) {
        return issue >= issueOf(attendee);
    }

    int issueOf(AttendeeId attendee) {
        return linkIssues.getOrDefault(attendee, FIRST_ISSUE);
    }
}
