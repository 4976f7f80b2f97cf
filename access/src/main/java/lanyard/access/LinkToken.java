package lanyard.access;

import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;

/**
 * What a personal link says. It goes into the fragment of an address and is exchanged for a cookie.
 *
 * @param issue only the newest issue of an attendee's link is valid
 */
public record LinkToken(ConferenceId conference, AttendeeId attendee, int issue) {}
