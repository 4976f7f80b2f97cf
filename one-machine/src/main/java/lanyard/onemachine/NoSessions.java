package lanyard.onemachine;

import java.security.PublicKey;
import java.time.Instant;
import lanyard.access.KnownSessions;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.StaffId;
import org.jspecify.annotations.Nullable;

/** For pages that are the same for everybody. */
final class NoSessions implements KnownSessions {

    @Override
    public @Nullable PublicKey sessionKey(int number) {
        return null;
    }

    @Override
    public boolean staffIsSignedIn(StaffId staff, Instant since) {
        return false;
    }

    @Override
    public boolean linkIsCurrent(ConferenceId conference, AttendeeId attendee, int issue) {
        return false;
    }
}
