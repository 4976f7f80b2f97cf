package lanyard.checkin.attendance;

import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
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
            case CheckedIn in -> with(in.badge(), presence(in.badge()).with(in));
            case CheckedOut out -> with(out.badge(), presence(out.badge()).with(out));
            case ScanUndone undo -> with(undo.badge(), presence(undo.badge()).without(undo.undone()));
            case TurnedAway away -> {
                BadgeId left = left(away);
                yield left == null ? this : with(left, presence(left).with(away));
            }
        };
    }

    /**
     * Who went out through a door that did not know that they were in, and so left wherever they were; null when the scan
     * was something else.
     */
    public static @Nullable BadgeId left(TurnedAway away) {
        return away.reason() == Reason.NOT_IN ? away.badge() : null;
    }

    /** The sums follow from the presences, whatever order these were told in. */
    private Attendance with(BadgeId badge, Presence presence) {
        Attendance next = this;
        for (var visit : presence(badge).visits().entrySet()) {
            next = next.without(visit.getKey(), visit.getValue());
        }
        for (var visit : presence.visits().entrySet()) {
            next = next.with(visit.getKey(), visit.getValue());
        }
        return new Attendance(
            presences.plus(badge, presence),
            next.tallies,
            next.arrivals,
            next.arrivalsByDoor
        );
    }

    private Attendance with(SessionId session, Visit visit) {
        return new Attendance(
            presences,
            tallies.plus(session, tally(session).with(visit)),
            arrivals.at(visit.firstAt()),
            arrivalsByDoor.plus(visit.firstDoor(), arrivalsAt(visit.firstDoor()).at(visit.firstAt()))
        );
    }

    private Attendance without(SessionId session, Visit visit) {
        Tally tally = tally(session).without(visit);
        Arrivals atDoor = arrivalsAt(visit.firstDoor()).without(visit.firstAt());
        return new Attendance(
            presences,
            tally.equals(Tally.NOBODY) ? tallies.minus(session) : tallies.plus(session, tally),
            arrivals.without(visit.firstAt()),
            atDoor.total() == 0
                ? arrivalsByDoor.minus(visit.firstDoor())
                : arrivalsByDoor.plus(visit.firstDoor(), atDoor)
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
