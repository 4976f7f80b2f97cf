package lanyard.registration.standby;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.StandbyEvent;
import lanyard.contracts.registration.StandbyEvent.StandbyOffered;
import lanyard.contracts.registration.StandbyEvent.StandbyOpened;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Whom which door expects from the waitlist.
 *
 * @param told by session whose standby has begun, who of those who wait was told to come, and when
 */
public record Standby(PSortedMap<SessionId, PMap<AttendeeId, Instant>> told) {
    public static final Standby NONE = new Standby(TreePMap.empty());

    public Standby evolve(StandbyEvent event) {
        return switch (event) {
            case StandbyOpened(var session, _) -> isOpen(session)
                ? this
                : new Standby(told.plus(session, HashTreePMap.empty()));
            case StandbyOffered(var session, var attendee, var at) -> new Standby(
                told.plus(session, told(session).plus(attendee, at))
            );
        };
    }

    /** Whoever is seated, or waits no more, is not on standby. */
    public Standby evolve(SeatEvent event) {
        return told(event.session()).containsKey(event.attendee())
            ? new Standby(told.plus(event.session(), told(event.session()).minus(event.attendee())))
            : this;
    }

    /** Whether seats of the session that nobody came for are given on. */
    public boolean isOpen(SessionId session) {
        return told.containsKey(session);
    }

    /** Who was told to come to the session, and when. */
    public PMap<AttendeeId, Instant> told(SessionId session) {
        return told.getOrDefault(session, HashTreePMap.empty());
    }
}
