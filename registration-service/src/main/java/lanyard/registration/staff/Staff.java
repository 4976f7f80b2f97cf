package lanyard.registration.staff;

import java.time.Instant;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;
import lanyard.contracts.registration.StaffEvent;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.contracts.registration.StaffEvent.SignInOffered;
import lanyard.contracts.registration.StaffEvent.SignedIn;
import lanyard.contracts.registration.StaffEvent.SignedOut;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Everybody who was offered to sign in.
 *
 * @param keys public keys of sessions and personal links, by number
 * @param offers whom a link signs in, by the link's hash
 */
public record Staff(
    PSortedMap<Integer, String> keys,
    PMap<String, StaffId> offers,
    PMap<StaffId, Member> members
) {
    public static final Staff NONE = new Staff(TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    /**
     * One member of staff, known by one link.
     *
     * @param signedInAt null until the link is used
     * @param signedOutAt null until the first sign-out
     */
    public record Member(
        Role role,
        Instant linkExpiresAt,
        @Nullable Instant signedInAt,
        @Nullable Instant signedOutAt
    ) {}

    /** Whether a session that began at {@code since} is still one. */
    public boolean isSignedIn(StaffId staff, Instant since) {
        Member member = members.get(staff);
        return (
            member != null &&
            member.signedInAt() != null &&
            (member.signedOutAt() == null || since.isAfter(member.signedOutAt()))
        );
    }

    public Staff evolve(StaffEvent event) {
        return switch (event) {
            case SessionKeyPublished(var number, var key) -> new Staff(
                keys.plus(number, key),
                offers,
                members
            );
            case SignInOffered(var staff, var role, var hash, var expiresAt) -> new Staff(
                keys,
                offers.plus(hash, staff),
                members.plus(staff, new Member(role, expiresAt, null, null))
            );
            case SignedIn(var staff, var at) -> {
                Member m = members.get(staff);
                yield m == null
                    ? this
                    : with(staff, new Member(m.role(), m.linkExpiresAt(), at, m.signedOutAt()));
            }
            case SignedOut(var staff, var at) -> {
                Member m = members.get(staff);
                yield m == null
                    ? this
                    : with(staff, new Member(m.role(), m.linkExpiresAt(), m.signedInAt(), at));
            }
        };
    }

    private Staff with(StaffId staff, Member member) {
        return new Staff(keys, offers, members.plus(staff, member));
    }
}
