package lanyard.registration.registering;

import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.attendee;
import static lanyard.registration.SampleConference.programme;
import static lanyard.registration.SampleConference.session;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.ReleasedBy;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.StandbyEvent.StandbyOffered;
import lanyard.ledger.Decision;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfAttendance;
import lanyard.registration.RegistrationCommand.OfProgramme;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationCommand.OfStandby;
import lanyard.registration.RegistrationDecider;
import lanyard.registration.RegistrationState;
import lanyard.registration.attendance.AttendanceCommand.NoteIn;
import lanyard.registration.attendance.AttendanceCommand.NoteOut;
import lanyard.registration.attendance.AttendanceCommand.See;
import lanyard.registration.programme.ProgrammeCommand.ChangeSeats;
import lanyard.registration.programme.ProgrammeCommand.PublishProgramme;
import lanyard.registration.registering.Attendee.SeatStatus;
import lanyard.registration.registering.RegisteringCommand.CancelRegistration;
import lanyard.registration.registering.RegisteringCommand.ChangeSessions;
import lanyard.registration.registering.RegisteringCommand.EraseAttendee;
import lanyard.registration.registering.RegisteringCommand.Register;
import lanyard.registration.registering.RegisteringCommand.ReleaseSeat;
import lanyard.registration.standby.StandbyCommand;
import lanyard.registration.standby.StandbyDecider;
import org.junit.jupiter.api.Test;

/** Whatever people do in whatever order: the promises about seats hold after every command. */
class AnyInterleavingTest {

    private static final int PEOPLE = 25;
    private static final List<SessionId> SESSIONS = Stream.of(
        "a-1",
        "a-2",
        "a-3",
        "b-1",
        "b-2",
        "c-1",
        "gala"
    )
        .map(SessionId::new)
        .toList();

    private final RegistrationDecider decider = new RegistrationDecider();
    private RegistrationState state = decider.initial();
    private final Map<SessionId, Integer> mostEverOffered = new HashMap<>();

    @Test
    void never_oversold_never_stranded_never_in_two_places() {
        for (long round = 0; round < 60; round++) {
            long seed = System.nanoTime() + round;
            RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
            state = decider.initial();
            mostEverOffered.clear();
            apply(new OfProgramme(new PublishProgramme(anyProgramme(random))));
            for (int step = 0; step < 250; step++) {
                RegistrationCommand command = anyCommand(random);
                try {
                    step(command);
                } catch (AssertionError | RuntimeException broken) {
                    throw new AssertionError("seed " + seed + ", step " + step + ": " + command, broken);
                }
            }
        }
    }

    private void step(RegistrationCommand command) {
        RegistrationState before = state;
        List<RegistrationEvent> events = apply(command);
        promotedInOrder(before, events);
        toldInOrder(before, events);
        promises();
        // Said twice, a command that was accepted adds nothing, except for who registers twice.
        if (
            !(command instanceof OfRegistering(Register _)) &&
            decider.decide(state, command) instanceof Decision.Accepted<RegistrationEvent>(var again)
        ) {
            assertThat(again).isEmpty();
        }
        // Told twice in a row, an event leaves the seats as they are.
        for (RegistrationEvent event : events) {
            RegistrationState once = decider.evolve(before, event);
            assertThat(decider.evolve(once, event).registrations()).isEqualTo(once.registrations());
            before = once;
        }
    }

    private List<RegistrationEvent> apply(RegistrationCommand command) {
        List<RegistrationEvent> events = switch (decider.decide(state, command)) {
            case Decision.Accepted<RegistrationEvent>(var accepted) -> accepted;
            case Decision.Refused<RegistrationEvent> _ -> List.of();
        };
        for (RegistrationEvent event : events) {
            state = decider.evolve(state, event);
        }
        for (Session session : state.programme().programme().sessions()) {
            mostEverOffered.merge(session.id(), session.seats(), Math::max);
        }
        return events;
    }

    private void promises() {
        Programme programme = state.programme().programme();
        state
            .registrations()
            .sessions()
            .forEach((id, seats) -> {
                int confirmed = seats.confirmed().size();
                Session session = programme.session(id).orElse(null);
                if (session == null) {
                    assertThat(confirmed + seats.waiting().size())
                        .as("nobody in a session that is gone")
                        .isZero();
                    return;
                }
                assertThat(confirmed)
                    .as("oversold " + id)
                    .isLessThanOrEqualTo(mostEverOffered.get(id));
                if (seats.waiting().size() > 0) {
                    assertThat(confirmed)
                        .as("a seat stays empty in " + id)
                        .isGreaterThanOrEqualTo(session.seats());
                }
                seats
                    .confirmed()
                    .inOrder()
                    .forEach(a -> assertThat(status(a, id)).isEqualTo(SeatStatus.CONFIRMED));
                seats
                    .waiting()
                    .inOrder()
                    .forEach(a -> assertThat(status(a, id)).isEqualTo(SeatStatus.WAITLISTED));
            });
        for (AttendeeId id : state.registrations().order().inOrder()) {
            Attendee attendee = state.registrations().attendee(id);
            List<Object> slots = new ArrayList<>();
            attendee.seats().forEach((session, status) -> {
                Session chosen = programme.session(session).orElseThrow();
                assertThat(chosen.kind().isOpenTo(attendee.category())).isTrue();
                if (status == SeatStatus.CONFIRMED) {
                    slots.add(chosen.slot());
                }
            });
            assertThat(slots).as("one seat in a slot").doesNotHaveDuplicates();
            assertThat(attendee.cancelled() && !attendee.seats().isEmpty()).isFalse();
        }
    }

    private SeatStatus status(AttendeeId attendee, SessionId session) {
        return state.registrations().attendee(attendee).seats().get(session);
    }

    /** Seats are given one by one, each to whoever is then first in the line. */
    private void promotedInOrder(RegistrationState before, List<RegistrationEvent> events) {
        RegistrationState at = before;
        for (RegistrationEvent event : events) {
            if (event instanceof SeatConfirmed(var attendee, var session)) {
                Line waiting = at.registrations().session(session).waiting();
                assertThat(waiting.size() == 0 || attendee.equals(waiting.first()))
                    .as(attendee + " was not the first to wait for " + session)
                    .isTrue();
                int seats = at.programme().programme().session(session).orElseThrow().seats();
                assertThat(at.registrations().session(session).confirmed().size())
                    .as("oversold " + session)
                    .isLessThan(seats);
            }
            at = decider.evolve(at, event);
        }
    }

    /** Nobody is told to come for whom no place is free, or before somebody who could come and waits longer. */
    private void toldInOrder(RegistrationState before, List<RegistrationEvent> events) {
        RegistrationState at = before;
        for (RegistrationEvent event : events) {
            if (event instanceof StandbyOffered(var id, var attendee, var when)) {
                Session session = at.programme().programme().session(id).orElseThrow();
                RegistrationState now = at;
                long recent = at
                    .standby()
                    .told(id)
                    .values()
                    .stream()
                    .filter(told -> when.isBefore(told.plus(StandbyDecider.ROUND)))
                    .count();
                assertThat(at.whereabouts().inside(id) + recent)
                    .as("told to come to " + id + ", where nothing is free")
                    .isLessThan(session.seats());
                assertThat(at.registrations().session(id).waiting().inOrder().stream())
                    .as(attendee + " does not wait for " + id)
                    .contains(attendee);
                assertThat(
                    at
                        .registrations()
                        .session(id)
                        .waiting()
                        .inOrder()
                        .stream()
                        .takeWhile(other -> !other.equals(attendee))
                        .filter(other -> !now.standby().told(id).containsKey(other))
                        .filter(other -> now.whereabouts().stay(other).inside() == null)
                        .filter(other -> now.whereabouts().isInTheBuilding(other))
                        .filter(other ->
                            SESSIONS.stream().noneMatch(s -> now.standby().told(s).containsKey(other))
                        )
                )
                    .as("passed over for " + attendee)
                    .isEmpty();
            }
            at = decider.evolve(at, event);
        }
    }

    private RegistrationCommand anyCommand(RandomGenerator random) {
        AttendeeId who = attendee(random.nextInt(PEOPLE));
        return switch (random.nextInt(28)) {
            case 0, 1, 2, 3, 4, 5 -> new OfRegistering(
                new Register(
                    who,
                    random.nextInt(8) == 0 ? Category.PUBLIC : Category.DELEGATE,
                    anySessions(random),
                    "1",
                    AT,
                    null
                )
            );
            case 6, 7 -> new OfRegistering(new CancelRegistration(who, CancelledBy.ATTENDEE, AT));
            case 8, 9, 10, 11 -> new OfRegistering(
                new ReleaseSeat(who, anySession(random), ReleasedBy.ATTENDEE)
            );
            case 12, 13, 14, 15, 16 -> new OfRegistering(new ChangeSessions(who, anySessions(random)));
            case 20 -> new OfRegistering(new EraseAttendee(who, CancelledBy.ATTENDEE, AT));
            case 21, 22, 23 -> new OfAttendance(new NoteIn(who, anySession(random), anyTime(random)));
            case 24 -> new OfAttendance(new NoteOut(who, anySession(random), anyTime(random)));
            case 25 -> new OfAttendance(new See(who, anyTime(random)));
            case 26, 27 -> new OfStandby(new StandbyCommand(anyTime(random), Duration.ofMinutes(10)));
            case 17, 18 -> new OfProgramme(new ChangeSeats(anySession(random), 1 + random.nextInt(6)));
            default -> random.nextInt(4) == 0
                ? new OfProgramme(new PublishProgramme(anyProgramme(random)))
                : new OfProgramme(new ChangeSeats(anySession(random), 1 + random.nextInt(3)));
        };
    }

    /** Sessions come and go, change slots, seats and kinds from one programme to the next. */
    private static Programme anyProgramme(RandomGenerator random) {
        List<Session> sessions = new ArrayList<>();
        for (SessionId id : SESSIONS) {
            if (random.nextInt(8) == 0) {
                continue;
            }
            SessionKind kind = id.value().equals("gala")
                ? SessionKind.GALA
                : random.nextInt(4) == 0
                  ? SessionKind.PUBLIC_TALK
                  : SessionKind.DEEP_DIVE;
            String slot = random.nextInt(6) == 0 ? "a" : id.value().substring(0, 1);
            sessions.add(session(id, slot, kind, 8 + slot.charAt(0) - 'a', 1 + random.nextInt(4)));
        }
        return programme(sessions);
    }

    private static SessionId anySession(RandomGenerator random) {
        return SESSIONS.get(random.nextInt(SESSIONS.size()));
    }

    private static Instant anyTime(RandomGenerator random) {
        return Instant.parse("2026-11-24T08:00:00Z").plusSeconds(random.nextInt(3 * 3_600));
    }

    private static List<SessionId> anySessions(RandomGenerator random) {
        List<SessionId> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(anySession(random));
        }
        return some;
    }
}
