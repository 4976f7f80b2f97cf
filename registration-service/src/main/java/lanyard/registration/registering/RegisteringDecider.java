package lanyard.registration.registering;

import static lanyard.registration.registering.RegisteringRefusal.ALREADY_REGISTERED;
import static lanyard.registration.registering.RegisteringRefusal.ATTENDEE_ID_TAKEN;
import static lanyard.registration.registering.RegisteringRefusal.NOT_REGISTERED;
import static lanyard.registration.registering.RegisteringRefusal.NO_PROGRAMME;
import static lanyard.registration.registering.RegisteringRefusal.REGISTRATION_CANCELLED;
import static lanyard.registration.registering.RegisteringRefusal.SESSIONS_OVERLAP;
import static lanyard.registration.registering.RegisteringRefusal.SESSION_NOT_OPEN;
import static lanyard.registration.registering.RegisteringRefusal.UNKNOWN_SESSION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.AttendeeEvent.AddressChanged;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CalendarReplaced;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.DetailsCorrected;
import lanyard.contracts.registration.AttendeeEvent.LinkReplaced;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.ledger.Decision;
import lanyard.registration.registering.Attendee.SeatStatus;
import lanyard.registration.registering.RegisteringCommand.CancelRegistration;
import lanyard.registration.registering.RegisteringCommand.ChangeAddress;
import lanyard.registration.registering.RegisteringCommand.ChangeSessions;
import lanyard.registration.registering.RegisteringCommand.CorrectDetails;
import lanyard.registration.registering.RegisteringCommand.EraseAttendee;
import lanyard.registration.registering.RegisteringCommand.Register;
import lanyard.registration.registering.RegisteringCommand.ReleaseSeat;
import lanyard.registration.registering.RegisteringCommand.ReplaceCalendar;
import lanyard.registration.registering.RegisteringCommand.ReplaceLink;
import lanyard.registration.registering.RegisteringCommand.SendLink;
import org.jspecify.annotations.Nullable;

/** The rules of registering, of seats and of waitlists. */
public final class RegisteringDecider {

    private RegisteringDecider() {}

    public static Decision<RegistrationEvent> decide(
        @Nullable Programme programme,
        Registrations state,
        RegisteringCommand command
    ) {
        if (programme == null) {
            return Decision.refuse(NO_PROGRAMME);
        }
        RegisteringRefusal refusal =
            command instanceof Register register
                ? mayRegister(state, register)
                : isRegistered(state, command);
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        Seating seating = new Seating(programme, state);
        refusal = switch (command) {
            case Register register -> register(programme, seating, register);
            case CorrectDetails(var attendee) -> {
                seating.happens(new DetailsCorrected(attendee));
                yield null;
            }
            case CancelRegistration(var attendee, var by, var at) -> {
                cancel(seating, attendee, by, at);
                yield null;
            }
            case ChangeSessions(var attendee, var sessions) -> change(programme, seating, attendee, sessions);
            case ReleaseSeat(var attendee, var session, var by) -> {
                seating.release(attendee, session, by);
                yield programme.session(session).isEmpty() ? UNKNOWN_SESSION : null;
            }
            case ReplaceLink(var attendee) -> {
                int issue = seating.registered(attendee).linkIssue() + 1;
                seating.happens(new LinkReplaced(attendee, issue));
                yield null;
            }
            case ReplaceCalendar(var attendee) -> {
                int issue = seating.registered(attendee).calendarIssue() + 1;
                seating.happens(new CalendarReplaced(attendee, issue));
                yield null;
            }
            case ChangeAddress(var attendee, var pending, var holder) -> {
                if (!pending) {
                    yield null;
                }
                if (isTaken(state, attendee, holder)) {
                    yield ALREADY_REGISTERED;
                }
                seating.happens(new AddressChanged(attendee));
                yield null;
            }
            case EraseAttendee(var attendee, var by, var at) -> {
                if (!seating.registered(attendee).cancelled()) {
                    cancel(seating, attendee, by, at);
                }
                seating.happens(new AttendeeErased(attendee, at));
                yield null;
            }
            case SendLink _ -> null;
        };
        if (refusal != null) {
            return Decision.refuse(refusal);
        }
        seating.fillFreedSeats();
        return Decision.accept(seating.events());
    }

    /**
     * What a new programme or new numbers of seats mean for everybody's seats. Who sits keeps the seat even when a
     * session shrinks; sessions that are gone, or not open to somebody any more, are released; of two seats that are
     * now in the same slot, the one that stands first in the programme stays.
     */
    public static List<RegistrationEvent> adopt(Programme programme, Registrations state) {
        Seating seating = new Seating(programme, state);
        state.sessions().forEach((id, seats) -> {
            Session session = programme.session(id).orElse(null);
            for (AttendeeId attendee : everybody(seats)) {
                Attendee known = state.attendee(attendee);
                if (session == null || known == null || !session.kind().isOpenTo(known.category())) {
                    seating.release(attendee, id, ReleasedBy.PROGRAMME);
                }
            }
        });
        for (Session session : programme.sessions()) {
            for (AttendeeId attendee : state.session(session.id()).confirmed().inOrder()) {
                if (seating.status(attendee, session.id()) == SeatStatus.CONFIRMED) {
                    releaseOtherSeats(seating, attendee, session);
                }
            }
        }
        seating.anySessionMayHaveGainedSeats();
        seating.fillFreedSeats();
        return seating.events();
    }

    private static List<AttendeeId> everybody(SessionSeats seats) {
        List<AttendeeId> all = new ArrayList<>(seats.confirmed().inOrder());
        all.addAll(seats.waiting().inOrder());
        return all;
    }

    private static void releaseOtherSeats(Seating seating, AttendeeId attendee, Session kept) {
        for (SessionId other : seating.chosenIn(attendee, kept.slot())) {
            if (!other.equals(kept.id()) && seating.status(attendee, other) == SeatStatus.CONFIRMED) {
                seating.release(attendee, other, ReleasedBy.PROGRAMME);
            }
        }
    }

    private static @Nullable RegisteringRefusal mayRegister(Registrations state, Register command) {
        if (isTaken(state, command.attendee(), command.holder())) {
            return ALREADY_REGISTERED;
        }
        return state.attendee(command.attendee()) == null ? null : ATTENDEE_ID_TAKEN;
    }

    private static void cancel(Seating seating, AttendeeId attendee, CancelledBy by, Instant at) {
        seating.happens(new RegistrationCancelled(attendee, by, at));
        seating.releaseAll(attendee, ReleasedBy.CANCELLATION);
    }

    /** Whether somebody else is registered with that address. */
    private static boolean isTaken(Registrations state, AttendeeId by, @Nullable AttendeeId holder) {
        Attendee known = holder == null || holder.equals(by) ? null : state.attendee(holder);
        return known != null && !known.cancelled();
    }

    private static @Nullable RegisteringRefusal isRegistered(
        Registrations state,
        RegisteringCommand command
    ) {
        Attendee known = state.attendee(command.attendee());
        if (known == null) {
            return NOT_REGISTERED;
        }
        // Who cancelled can still be forgotten.
        return known.cancelled() && !(command instanceof EraseAttendee) ? REGISTRATION_CANCELLED : null;
    }

    private static @Nullable RegisteringRefusal register(
        Programme programme,
        Seating seating,
        Register command
    ) {
        SequencedSet<SessionId> wanted = new LinkedHashSet<>(command.sessions());
        RegisteringRefusal refusal = mayChoose(
            programme,
            seating,
            command.attendee(),
            command.category(),
            wanted
        );
        if (refusal != null) {
            return refusal;
        }
        seating.happens(
            new AttendeeRegistered(
                command.attendee(),
                command.category(),
                command.consentVersion(),
                command.at(),
                command.door()
            )
        );
        for (SessionId id : wanted) {
            seating.choose(command.attendee(), programme.session(id).orElseThrow());
        }
        return null;
    }

    private static @Nullable RegisteringRefusal change(
        Programme programme,
        Seating seating,
        AttendeeId attendee,
        List<SessionId> sessions
    ) {
        SequencedSet<SessionId> wanted = new LinkedHashSet<>(sessions);
        Attendee known = seating.state().attendee(attendee);
        if (known == null) {
            return NOT_REGISTERED;
        }
        RegisteringRefusal refusal = mayChoose(programme, seating, attendee, known.category(), wanted);
        if (refusal != null) {
            return refusal;
        }
        List<SessionId> before = seating.chosen(attendee);
        for (SessionId id : wanted) {
            if (!before.contains(id)) {
                seating.choose(attendee, programme.session(id).orElseThrow());
            }
        }
        for (SessionId id : before) {
            if (!wanted.contains(id) && !isKeptWhileWaiting(programme, seating, attendee, id, wanted)) {
                seating.release(attendee, id, ReleasedBy.ATTENDEE);
            }
        }
        return null;
    }

    /** A seat is kept while the attendee waits for the session that is wanted instead of it. */
    private static boolean isKeptWhileWaiting(
        Programme programme,
        Seating seating,
        AttendeeId attendee,
        SessionId held,
        SequencedSet<SessionId> wanted
    ) {
        return (
            seating.status(attendee, held) == SeatStatus.CONFIRMED &&
            programme
                .session(held)
                .stream()
                .flatMap(session -> seating.chosenIn(attendee, session.slot()).stream())
                .anyMatch(other -> !other.equals(held) && wanted.contains(other))
        );
    }

    private static @Nullable RegisteringRefusal mayChoose(
        Programme programme,
        Seating seating,
        AttendeeId attendee,
        Category category,
        SequencedSet<SessionId> wanted
    ) {
        List<Session> sessions = programme
            .sessions()
            .stream()
            .filter(s -> wanted.contains(s.id()))
            .toList();
        if (sessions.size() < wanted.size()) {
            return UNKNOWN_SESSION;
        }
        if (!sessions.stream().allMatch(s -> s.kind().isOpenTo(category))) {
            return SESSION_NOT_OPEN;
        }
        List<SessionId> before = seating.chosen(attendee);
        boolean overlap = sessions.stream().anyMatch(one ->
            sessions.stream().anyMatch(
                two ->
                    !one.id().equals(two.id()) &&
                    one.slot().equals(two.slot()) &&
                    // holding one and waiting for the other is a state one may keep, not one to begin with
                    !(before.contains(one.id()) && before.contains(two.id()))
            )
        );
        return overlap ? SESSIONS_OVERLAP : null;
    }
}
