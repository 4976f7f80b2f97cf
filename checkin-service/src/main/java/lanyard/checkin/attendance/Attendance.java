package lanyard.checkin.attendance;

import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;

/** Who came to one conference. */
public record Attendance(
    PMap<BadgeId, Presence> presences,
    PMap<SessionId, Tally> tallies,
    Arrivals arrivals,
    PMap<DoorId, Arrivals> arrivalsByDoor
) {
    public static final Attendance NOBODY = new Attendance(
        HashTreePMap.empty(),
        HashTreePMap.empty(),
        Arrivals.NONE,
        HashTreePMap.empty()
    );

    public Attendance evolve(ScanEvent event) {
        return switch (event) {
            case CheckedIn in -> checkedIn(in);
            case CheckedOut(_, _, var badge, var session, _) -> checkedOut(badge, session);
            case TurnedAway _ -> this;
        };
    }

    private Attendance checkedOut(BadgeId badge, SessionId session) {
        Presence before = presence(badge);
        return before.isIn(session)
            ? new Attendance(
                  presences.plus(badge, before.out()),
                  tallies.plus(session, tally(session).out()),
                  arrivals,
                  arrivalsByDoor
              )
            : this;
    }

    private Attendance checkedIn(CheckedIn in) {
        Presence before = presence(in.badge());
        if (before.isIn(in.session())) {
            return this;
        }
        boolean firstTime = !before.visits().containsKey(in.session());
        return new Attendance(
            presences.plus(in.badge(), before.in(in)),
            tallies.plus(in.session(), tally(in.session()).in(firstTime, in.admission())),
            firstTime ? arrivals.at(in.scannedAt()) : arrivals,
            firstTime
                ? arrivalsByDoor.plus(in.door(), arrivalsAt(in.door()).at(in.scannedAt()))
                : arrivalsByDoor
        );
    }

    public Presence presence(BadgeId badge) {
        return presences.getOrDefault(badge, Presence.NOWHERE);
    }

    public Tally tally(SessionId session) {
        return tallies.getOrDefault(session, Tally.NOBODY);
    }

    /** How many are in the session, not counting whose presence this is. */
    public int othersIn(SessionId session, @Nullable Presence presence) {
        return tally(session).inside() - (presence != null && presence.isIn(session) ? 1 : 0);
    }

    public Arrivals arrivalsAt(DoorId door) {
        return arrivalsByDoor.getOrDefault(door, Arrivals.NONE);
    }

    /** Whether {@code visit} was provisional and the others do not tell a booking yet that settles it. */
    public static boolean isUnsettled(Visit visit, boolean booked) {
        return visit.admission() == Admission.PROVISIONAL && !booked;
    }
}
