package lanyard.registration.staff;

import java.time.Instant;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;

/** What is asked about staff. All of it in the history {@code installation}, in real time. */
public sealed interface StaffCommand {
    /** Before the first session or personal link is signed with it. */
    record PublishSessionKey(int keyNumber, String publicKey) implements StaffCommand {}

    /** @param linkHash of a token that only the link's reader knows */
    record OfferSignIn(
        StaffId staff,
        Role role,
        String linkHash,
        Instant expiresAt
    ) implements StaffCommand {}

    record SignIn(String linkHash, Instant at) implements StaffCommand {}

    record SignOut(StaffId staff, Instant at) implements StaffCommand {}
}
