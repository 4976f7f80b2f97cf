package lanyard.checkin.attendance;

import lanyard.contracts.SessionId;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/**
 * Where somebody has been.
 *
 * @param inside the session the person is in now: at most one, nobody is in two places
 */
public record Presence(@Nullable SessionId inside, PMap<SessionId, Visit> visits) {
    static final Presence NOWHERE = new Presence(null, HashTreePMap.empty());

    public boolean isIn(SessionId session) {
        return session.equals(inside);
    }

    Presence in(SessionId session, Visit visit) {
        return new Presence(session, visits.containsKey(session) ? visits : visits.plus(session, visit));
    }

    Presence out(SessionId session) {
        return isIn(session) ? new Presence(null, visits) : this;
    }
}
