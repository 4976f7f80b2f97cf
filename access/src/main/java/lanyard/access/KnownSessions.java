package lanyard.access;

import java.security.PublicKey;
import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import org.jspecify.annotations.Nullable;

/** What a service knows about sessions, from its own state. Asked on every request: answers must come from memory. */
public interface KnownSessions {
    /** The installation's session key of that number; null when there is none (yet). */
    @Nullable
    PublicKey sessionKey(int number);

    /** Whether a session of {@code staff} that began at {@code since} still lasts. */
    boolean staffIsSignedIn(StaffId staff, Instant since);

    /** Whether that issue of the attendee's personal link is the newest, and the registration stands. */
    boolean linkIsCurrent(ConferenceId conference, AttendeeId attendee, int issue);

    /** The device whose credential has this {@linkplain Secret#hash hash}; null when none has, or it was revoked. */
    default Caller.@Nullable Device device(String credentialHash) {
        return null;
    }

    /**
     * Whether devices are enrolled elsewhere, so that even who leads may not have heard yet of one that is new. It is then
     * looked for again for a moment before it is refused.
     */
    default boolean hearsOfDevices() {
        return false;
    }

    /**
     * Whether something may be so new that this instance has not heard of it yet, because another one leads. What is
     * shown and not known is then looked at again for a moment before it is refused.
     */
    default boolean mayBeBehind() {
        return false;
    }
}
