package lanyard.registration.registering;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.AttendeeEvent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatReleased;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.registration.registering.Attendee.SeatStatus;
import org.jspecify.annotations.Nullable;

/**
 * The course of one decision: each event is folded at once, so that the next step sees it. Ends with
 * {@link #fillFreedSeats()}, after which no seat is free that somebody waits for.
 */
final class Seating {

    private final Programme programme;
    private final List<RegistrationEvent> events = new ArrayList<>();
    private final SequencedSet<SessionId> freed = new LinkedHashSet<>();
    private Registrations state;

    Seating(Programme programme, Registrations state) {
        this.programme = programme;
        this.state = state;
    }

    List<RegistrationEvent> events() {
        return events;
    }

    Registrations state() {
        return state;
    }

    void happens(AttendeeEvent event) {
        events.add(event);
        state = state.evolve(event);
    }

    private void happens(SeatEvent event) {
        events.add(event);
        state = state.evolve(event);
    }

    /** Chooses a session that the attendee has not chosen: a seat while there is one, or the end of the waitlist. */
    void choose(AttendeeId attendee, Session session) {
        SessionSeats seats = state.session(session.id());
        if (seats.hasSeatFor(session.seats()) && seats.waiting().size() == 0) {
            seat(attendee, session, ReleasedBy.ATTENDEE);
        } else {
            happens(new SeatWaitlisted(attendee, session.id()));
        }
    }

    /** Gives a seat; whatever else the attendee has in that slot ends, because nobody sits in two sessions at once. */
    private void seat(AttendeeId attendee, Session session, ReleasedBy by) {
        for (SessionId other : chosenIn(attendee, session.slot())) {
            if (!other.equals(session.id())) {
                release(attendee, other, by);
            }
        }
        happens(new SeatConfirmed(attendee, session.id()));
    }

    /** Ends a seat or a wait, if there is one. */
    void release(AttendeeId attendee, SessionId session, ReleasedBy by) {
        SeatStatus status = status(attendee, session);
        if (status != null) {
            happens(new SeatReleased(attendee, session, by));
        }
        if (status == SeatStatus.CONFIRMED) {
            freed.add(session);
        }
    }

    void releaseAll(AttendeeId attendee, ReleasedBy by) {
        chosen(attendee).forEach(session -> release(attendee, session, by));
    }

    /** Marks every session of the programme as one that may have gained seats. */
    void anySessionMayHaveGainedSeats() {
        programme.sessions().forEach(session -> freed.add(session.id()));
    }

    /**
     * Gives free seats to those who waited longest. Somebody who held another seat in the slot meanwhile moves over,
     * which frees that one in turn. Everybody who waits is eligible: what ends that takes them off the waitlist.
     */
    void fillFreedSeats() {
        ArrayDeque<SessionId> open = new ArrayDeque<>();
        moveTo(open);
        while (!open.isEmpty()) {
            SessionId id = open.removeFirst();
            programme.session(id).ifPresent(this::fill);
            moveTo(open);
        }
    }

    private void moveTo(ArrayDeque<SessionId> open) {
        open.addAll(freed);
        freed.clear();
    }

    private void fill(Session session) {
        while (true) {
            SessionSeats seats = state.session(session.id());
            AttendeeId next = seats.waiting().first();
            if (next == null || !seats.hasSeatFor(session.seats())) {
                return;
            }
            seat(next, session, ReleasedBy.ATTENDEE);
        }
    }

    /** Whoever asks is registered: that has been looked at before. */
    Attendee registered(AttendeeId attendee) {
        Attendee known = state.attendee(attendee);
        if (known == null) {
            throw new IllegalStateException("nobody is registered as " + attendee);
        }
        return known;
    }

    /** The sessions in which the attendee has a seat or a place on the waitlist, by id. */
    List<SessionId> chosen(AttendeeId attendee) {
        Attendee known = state.attendee(attendee);
        return known == null ? List.of() : List.copyOf(known.seats().keySet());
    }

    List<SessionId> chosenIn(AttendeeId attendee, SlotId slot) {
        return chosen(attendee)
            .stream()
            .filter(id ->
                programme
                    .session(id)
                    .stream()
                    .anyMatch(s -> s.slot().equals(slot))
            )
            .toList();
    }

    @Nullable
    SeatStatus status(AttendeeId attendee, SessionId session) {
        Attendee known = state.attendee(attendee);
        return known == null ? null : known.seats().get(session);
    }
}
