package lanyard.access;

import java.time.Duration;
import java.time.Instant;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;

/**
 * A member of staff who came by a sign-in link. The session ends when they sign out, or after {@link #LIFETIME}.
 *
 * @param issuedAt real time; compared with the time of signing out
 */
public record StaffSession(StaffId staff, Role role, Instant issuedAt) {
    /** A long conference day with the evening before it. */
    public static final Duration LIFETIME = Duration.ofHours(36);
}
