package lanyard.registration.badges.http;

import lanyard.contracts.GuestId;

/** The badge of a guest of the gala, for its host to download. */
public record GuestBadgeView(GuestId guestId, String code, String number, String png, String svg) {}
