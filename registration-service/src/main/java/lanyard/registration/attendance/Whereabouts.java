package lanyard.registration.attendance;

import java.time.Instant;
import java.util.Objects;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendanceEvent;
import lanyard.contracts.registration.AttendanceEvent.AttendanceCorrected;
import lanyard.contracts.registration.AttendanceEvent.AttendeeCameIn;
import lanyard.contracts.registration.AttendanceEvent.AttendeeSeen;
import lanyard.contracts.registration.AttendanceEvent.AttendeeWentOut;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Who of the attendees is where. Guests of the dinner are not told here, so that its numbers are not either.
 *
 * @param people who was at a door at all, and so is in the building
 * @param inside how many are in a session
 */
public record Whereabouts(PMap<AttendeeId, Stay> people, PSortedMap<SessionId, Integer> inside) {
    public static final Whereabouts NOBODY = new Whereabouts(HashTreePMap.empty(), TreePMap.empty());

    /**
     * What is known of one attendee.
     *
     * @param inside the session the attendee is in now
     * @param since when that last changed: what phones without network tell later may have been before
     * @param came when they first came to each session, conference time
     */
    public record Stay(@Nullable SessionId inside, Instant since, PSortedMap<SessionId, Instant> came) {
        static final Stay AT_A_DOOR = new Stay(null, Instant.MIN, TreePMap.empty());

        public boolean isIn(SessionId session) {
            return session.equals(inside);
        }

        Stay in(SessionId session, Instant at) {
            Instant first = came.get(session);
            PSortedMap<SessionId, Instant> all =
                first == null || at.isBefore(first) ? came.plus(session, at) : came;
            return at.isBefore(since) ? new Stay(inside, since, all) : new Stay(session, at, all);
        }

        Stay out(SessionId session, Instant at) {
            return isIn(session) && !at.isBefore(since) ? new Stay(null, at, came) : this;
        }

        /** What the doors say now about that session, and about where the attendee is. */
        Stay corrected(
            SessionId session,
            @Nullable Instant firstCame,
            @Nullable SessionId nowInside,
            Instant at
        ) {
            PSortedMap<SessionId, Instant> all =
                firstCame == null ? came.minus(session) : came.plus(session, firstCame);
            return Objects.equals(inside, nowInside)
                ? new Stay(inside, since, all)
                : new Stay(nowInside, at.isBefore(since) ? since : at, all);
        }
    }

    public Whereabouts evolve(AttendanceEvent event) {
        return switch (event) {
            case AttendeeSeen(var attendee, _) -> with(attendee, stay(attendee));
            case AttendeeCameIn(var attendee, var session, var at) -> with(
                attendee,
                stay(attendee).in(session, at)
            );
            case AttendeeWentOut(var attendee, var session, var at) -> with(
                attendee,
                stay(attendee).out(session, at)
            );
            case AttendanceCorrected(var attendee, var session, var came, var inside, var at) -> with(
                attendee,
                stay(attendee).corrected(session, came, inside, at)
            );
        };
    }

    private Whereabouts with(AttendeeId attendee, Stay now) {
        SessionId before = stay(attendee).inside();
        return new Whereabouts(
            people.plus(attendee, now),
            counted(counted(inside, before, -1), now.inside(), 1)
        );
    }

    private static PSortedMap<SessionId, Integer> counted(
        PSortedMap<SessionId, Integer> counts,
        @Nullable SessionId session,
        int more
    ) {
        return session == null ? counts : counts.plus(session, counts.getOrDefault(session, 0) + more);
    }

    public boolean isInTheBuilding(AttendeeId attendee) {
        return people.containsKey(attendee);
    }

    /** Of who was at no door, the same as of who is in no session. */
    public Stay stay(AttendeeId attendee) {
        return people.getOrDefault(attendee, Stay.AT_A_DOOR);
    }

    public int inside(SessionId session) {
        return inside.getOrDefault(session, 0);
    }
}
