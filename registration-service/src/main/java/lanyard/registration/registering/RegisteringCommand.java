package lanyard.registration.registering;

import java.time.Instant;
import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import org.jspecify.annotations.Nullable;

/** What attendees, and organisers for them, ask for. Each happens whole or not at all. */
public sealed interface RegisteringCommand {
    AttendeeId attendee();

    /**
     * @param attendee a new id
     * @param holder who is known by the same e-mail address; null when nobody is, or when there is no address
     * @param door where staff register them; null when they register themselves
     */
    record Register(
        AttendeeId attendee,
        Category category,
        List<SessionId> sessions,
        String consentVersion,
        Instant at,
        @Nullable AttendeeId holder,
        @Nullable DoorId door
    ) implements RegisteringCommand {
        public Register {
            sessions = List.copyOf(sessions);
        }

        /** By themselves. */
        public Register(
            AttendeeId attendee,
            Category category,
            List<SessionId> sessions,
            String consentVersion,
            Instant at,
            @Nullable AttendeeId holder
        ) {
            this(attendee, category, sessions, consentVersion, at, holder, null);
        }
    }

    /** Name, organisation or needs are corrected by the document that comes with this command. */
    record CorrectDetails(AttendeeId attendee) implements RegisteringCommand {}

    record CancelRegistration(
        AttendeeId attendee,
        CancelledBy by,
        Instant at
    ) implements RegisteringCommand {}

    /**
     * From now on these sessions and no others. Where a chosen session is full, a seat held in the same slot is kept
     * until the new one is sure.
     */
    record ChangeSessions(AttendeeId attendee, List<SessionId> sessions) implements RegisteringCommand {
        public ChangeSessions {
            sessions = List.copyOf(sessions);
        }
    }

    /** Gives up a seat, or a place on a waitlist. */
    record ReleaseSeat(AttendeeId attendee, SessionId session, ReleasedBy by) implements RegisteringCommand {}

    /** The personal link opens the page no more; the next issue of it does. */
    record ReplaceLink(AttendeeId attendee) implements RegisteringCommand {}

    /** The calendar's address is served no more; the next issue of it is. */
    record ReplaceCalendar(AttendeeId attendee) implements RegisteringCommand {}

    /**
     * The e-mail address is the one in the document that comes with this command, and its owner has confirmed it.
     *
     * @param pending whether that is the address they still wait for; nothing happens otherwise
     * @param holder who is known by that address already; null when nobody is
     */
    record ChangeAddress(
        AttendeeId attendee,
        boolean pending,
        @Nullable AttendeeId holder
    ) implements RegisteringCommand {}

    /** Everything about the person is forgotten: tombstones come with this command. Ends the registration first. */
    record EraseAttendee(AttendeeId attendee, CancelledBy by, Instant at) implements RegisteringCommand {}

    /** The personal link is sent again by the letter that comes with this command. */
    record SendLink(AttendeeId attendee) implements RegisteringCommand {}
}
