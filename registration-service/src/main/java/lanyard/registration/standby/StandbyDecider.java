package lanyard.registration.standby;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.StandbyEvent;
import lanyard.contracts.registration.StandbyEvent.StandbyOffered;
import lanyard.contracts.registration.StandbyEvent.StandbyOpened;
import lanyard.registration.attendance.Whereabouts;
import lanyard.registration.registering.Registrations;
import org.jspecify.annotations.Nullable;

/**
 * Tells as many people to come as places are free, in the order of the waitlist, and passes over who is not in the
 * building, sits in another session that is on, or is on the way to one. Who does not come within {@link #ROUND} keeps
 * the offer, but somebody else is told, too: no seat stays empty for want of somebody who looked at the letter.
 */
public final class StandbyDecider {

    /** How long a place is left to whoever was told to come, before the next is told. */
    public static final Duration ROUND = Duration.ofMinutes(5);

    private final Programme programme;
    private final Registrations registrations;
    private final Whereabouts whereabouts;
    private final Instant at;
    private final List<RegistrationEvent> events = new ArrayList<>();
    private Standby standby;

    private StandbyDecider(
        Programme programme,
        Registrations registrations,
        Whereabouts whereabouts,
        Standby standby,
        Instant at
    ) {
        this.programme = programme;
        this.registrations = registrations;
        this.whereabouts = whereabouts;
        this.standby = standby;
        this.at = at;
    }

    public static List<RegistrationEvent> decide(
        @Nullable Programme programme,
        Registrations registrations,
        Whereabouts whereabouts,
        Standby standby,
        StandbyCommand command
    ) {
        if (programme == null) {
            return List.of();
        }
        StandbyDecider decider = new StandbyDecider(
            programme,
            registrations,
            whereabouts,
            standby,
            command.at()
        );
        for (Session session : programme.sessions()) {
            if (decider.isOn(session, command.after())) {
                decider.giveOn(session);
            }
        }
        return decider.events;
    }

    private boolean isOn(Session session, Duration after) {
        return !at.isBefore(session.startsAt().plus(after)) && at.isBefore(session.endsAt());
    }

    private void giveOn(Session session) {
        SessionId id = session.id();
        long free = free(session);
        for (AttendeeId attendee : registrations.session(id).waiting().inOrder()) {
            if (free <= 0) {
                return;
            }
            if (!standby.told(id).containsKey(attendee) && canCome(attendee, session)) {
                if (!standby.isOpen(id)) {
                    happens(new StandbyOpened(id, at));
                }
                happens(new StandbyOffered(id, attendee, at));
                free--;
            }
        }
    }

    private void happens(StandbyEvent event) {
        events.add(event);
        standby = standby.evolve(event);
    }

    /** Places that nobody sits on, and that nobody is on the way to. */
    private long free(Session session) {
        return (
            session.seats() -
            whereabouts.inside(session.id()) -
            standby.told(session.id()).values().stream().filter(this::isRecent).count()
        );
    }

    private boolean isOnTheWay(AttendeeId attendee, SessionId session) {
        Instant toldAt = standby.told(session).get(attendee);
        return toldAt != null && isRecent(toldAt);
    }

    private boolean isRecent(Instant toldAt) {
        return at.isBefore(toldAt.plus(ROUND));
    }

    private boolean canCome(AttendeeId attendee, Session session) {
        return (
            whereabouts.isInTheBuilding(attendee) &&
            programme
                .sessions()
                .stream()
                .filter(other -> !other.id().equals(session.id()))
                .filter(other -> !at.isBefore(other.startsAt()) && at.isBefore(other.endsAt()))
                .noneMatch(
                    other -> whereabouts.stay(attendee).isIn(other.id()) || isOnTheWay(attendee, other.id())
                )
        );
    }
}
