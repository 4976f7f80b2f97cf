package lanyard.contracts.registration;

import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.WireName;

/** Badges and the keys they are signed with. */
public sealed interface BadgeEvent extends RegistrationEvent {
    /**
     * Badges signed with this key are the conference's own.
     *
     * @param keyNumber 0 to 255, the first byte of a badge
     * @param publicKey 32 bytes of an Ed25519 public key (RFC 8032), base64url without padding
     */
    @WireName("lanyard.registration.badge-key-published.v1")
    record BadgeKeyPublished(int keyNumber, String publicKey) implements BadgeEvent {}

    /** Only the badge with this issue is valid from now on; earlier ones are revoked. */
    @WireName("lanyard.registration.badge-reissued.v1")
    record BadgeReissued(BadgeId badge, int issue) implements BadgeEvent {}

    /** A guest of the gala has a badge, issue 1, which the host can download. */
    @WireName("lanyard.registration.guest-badge-issued.v1")
    record GuestBadgeIssued(GuestId guest, AttendeeId host) implements BadgeEvent {}

    /** A guest's badge is revoked: the guest does not come. */
    @WireName("lanyard.registration.guest-badge-revoked.v1")
    record GuestBadgeRevoked(GuestId guest) implements BadgeEvent {}
}
