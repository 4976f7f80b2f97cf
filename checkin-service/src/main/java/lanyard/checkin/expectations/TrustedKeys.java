package lanyard.checkin.expectations;

import java.time.Instant;
import lanyard.contracts.StaffId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Whose signatures are genuine, and whose sessions are over. Public keys are 32 bytes of Ed25519, base64url.
 *
 * @param badges by key number, in the history of a conference
 * @param sessions by key number, in the history {@code installation}
 * @param signedOut sessions of these staff that began before are over, in the history {@code installation}
 */
public record TrustedKeys(
    PMap<Integer, String> badges,
    PMap<Integer, String> sessions,
    PMap<StaffId, Instant> signedOut
) {
    static final TrustedKeys NONE = new TrustedKeys(
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        HashTreePMap.empty()
    );

    TrustedKeys withBadgeKey(int number, String key) {
        return new TrustedKeys(badges.plus(number, key), sessions, signedOut);
    }

    TrustedKeys withSessionKey(int number, String key) {
        return new TrustedKeys(badges, sessions.plus(number, key), signedOut);
    }

    TrustedKeys withSignedOut(StaffId staff, Instant at) {
        return new TrustedKeys(badges, sessions, signedOut.plus(staff, at));
    }

    public @Nullable String badgeKey(int number) {
        return badges.get(number);
    }

    public @Nullable String sessionKey(int number) {
        return sessions.get(number);
    }

    /** Whether a session of this member of staff that began at {@code since} is still on. */
    public boolean staffIsSignedIn(StaffId staff, Instant since) {
        Instant ended = signedOut.get(staff);
        return ended == null || !since.isBefore(ended);
    }
}
