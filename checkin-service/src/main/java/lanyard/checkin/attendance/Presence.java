package lanyard.checkin.attendance;

import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
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

    Presence in(CheckedIn in) {
        Visit before = visits.get(in.session());
        Visit visit =
            before == null
                ? Visit.first(in.scannedAt(), in.door(), in.admission())
                : before.again(in.scannedAt(), in.door());
        return new Presence(in.session(), visits.plus(in.session(), visit));
    }

    Presence out() {
        return new Presence(null, visits);
    }
}
