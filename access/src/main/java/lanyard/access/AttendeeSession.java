package lanyard.access;

import java.time.Duration;
import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;

/**
 * An attendee who came by a personal link. The session ends with the link's issue, or after {@link #LIFETIME}.
 *
 * @param issuedAt real time
 */
public record AttendeeSession(ConferenceId conference, AttendeeId attendee, int linkIssue, Instant issuedAt) {
    public static final Duration LIFETIME = Duration.ofDays(90);
}
