package lanyard.contracts.registration;

import java.time.Instant;
import lanyard.contracts.StaffId;
import lanyard.contracts.WireName;

/** Staff of the installation. These events are in the history named {@code installation}. */
public sealed interface StaffEvent extends RegistrationEvent {
    /**
     * Sessions and personal links signed with this key are the installation's own.
     *
     * @param publicKey 32 bytes of an Ed25519 public key (RFC 8032), base64url without padding
     */
    @WireName("lanyard.registration.session-key-published.v1")
    record SessionKeyPublished(int keyNumber, String publicKey) implements StaffEvent {}

    /**
     * A one-time sign-in link was made.
     *
     * @param linkHash SHA-256 of the link's token, base64url without padding
     */
    @WireName("lanyard.registration.sign-in-offered.v1")
    record SignInOffered(
        StaffId staff,
        Role role,
        String linkHash,
        Instant expiresAt
    ) implements StaffEvent {}

    /** The link was used; it opens nothing any more. */
    @WireName("lanyard.registration.signed-in.v1")
    record SignedIn(StaffId staff, Instant at) implements StaffEvent {}

    /** Every session of this member of staff ends. */
    @WireName("lanyard.registration.signed-out.v1")
    record SignedOut(StaffId staff, Instant at) implements StaffEvent {}
}
