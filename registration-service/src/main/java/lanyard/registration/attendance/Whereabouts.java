package lanyard.registration.attendance;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendanceEvent;
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
     * @param came when they first came to each session, conference time
     */
    public record Stay(@Nullable SessionId inside, PSortedMap<SessionId, Instant> came) {
        static final Stay AT_A_DOOR = new Stay(null, TreePMap.empty());

        public boolean isIn(SessionId session) {
            return session.equals(inside);
        }

        private Stay in(SessionId session, Instant at) {
            return new Stay(session, came.containsKey(session) ? came : came.plus(session, at));
        }

        private Stay out() {
            return new Stay(null, came);
        }
    }

    public Whereabouts evolve(AttendanceEvent event) {
        return switch (event) {
            case AttendeeSeen(var attendee, _) -> new Whereabouts(
                people.plus(attendee, stay(attendee)),
                inside
            );
            case AttendeeCameIn(var attendee, var session, var at) -> in(attendee, session, at);
            case AttendeeWentOut(var attendee, var session, _) -> out(attendee, session);
        };
    }

    private Whereabouts in(AttendeeId attendee, SessionId session, Instant at) {
        SessionId before = stay(attendee).inside();
        // nobody is in two places
        Whereabouts there = before == null ? this : out(attendee, before);
        return new Whereabouts(
            there.people.plus(attendee, there.stay(attendee).in(session, at)),
            there.inside.plus(session, there.inside(session) + 1)
        );
    }

    private Whereabouts out(AttendeeId attendee, SessionId session) {
        return stay(attendee).isIn(session)
            ? new Whereabouts(
                  people.plus(attendee, stay(attendee).out()),
                  inside.plus(session, inside(session) - 1)
              )
            : this;
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
