package lanyard.checkin;

import static lanyard.checkin.CheckinExamples.attendee;
import static lanyard.checkin.CheckinExamples.badge;
import static lanyard.checkin.CheckinExamples.conference;
import static lanyard.checkin.CheckinExamples.programme;
import static lanyard.checkin.CheckinExamples.scan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import lanyard.checkin.CheckinCommand.OfExpectations;
import lanyard.checkin.attendance.Presence;
import lanyard.checkin.attendance.Tally;
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.DoorCommand;
import lanyard.checkin.expectations.BadgesByNumber;
import lanyard.checkin.expectations.ExpectationCommand;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Presented;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.WireNames;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.checkin.ExpectationEvent.DinnerExpected;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.contracts.programme.Session;
import lanyard.ledger.CommandKey;
import lanyard.ledger.Decision;
import lanyard.ledger.Digest;
import lanyard.ledger.HistoryId;
import lanyard.ledger.JsonEvents;
import lanyard.ledger.Retention;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever happens, in whatever order. Each seed is one long day at the doors. */
class CheckinPropertiesTest {

    private static final int PEOPLE = 25;
    private static final int STEPS = 600;

    private final CheckinDecider decider = new CheckinDecider();

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(40);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nobody_is_counted_twice_and_inside_is_ins_without_outs(long seed) {
        Day day = new Day(seed, STEPS);
        Checkin state = day.start;
        Set<String> insideNow = new HashSet<>();
        for (int step = 0; step < STEPS; step++) {
            for (CheckinEvent event : decide(state, day.somethingHappens(step))) {
                switch (event) {
                    case CheckedIn in -> assertThat(insideNow.add(in.badge() + " in " + in.session()))
                        .as("%s was inside already", in.badge())
                        .isTrue();
                    case CheckedOut out -> assertThat(insideNow.remove(out.badge() + " in " + out.session()))
                        .as("%s was not inside", out.badge())
                        .isTrue();
                    case TurnedAway away when away.reason() == Reason.NOT_IN -> insideNow.removeIf(where ->
                        where.startsWith(away.badge() + " in ")
                    );
                    default -> {
                    }
                }
                state = decider.evolve(state, event);
            }
            assertCountsAgree(state);
        }
    }

    private static void assertCountsAgree(Checkin state) {
        Map<SessionId, Integer> inside = new HashMap<>();
        Map<SessionId, Integer> attended = new HashMap<>();
        int arrivals = 0;
        for (Presence presence : state.attendance().presences().values()) {
            if (presence.inside() != null) {
                inside.merge(presence.inside(), 1, Integer::sum);
            }
            presence
                .visits()
                .keySet()
                .forEach(session -> attended.merge(session, 1, Integer::sum));
            arrivals += presence.visits().size();
        }
        for (Session session : programme().sessions()) {
            Tally tally = state.attendance().tally(session.id());
            assertThat(tally.inside()).isEqualTo(inside.getOrDefault(session.id(), 0));
            assertThat(tally.attended()).isEqualTo(attended.getOrDefault(session.id(), 0));
            int room = programme().room(session.room()).orElseThrow().seats();
            assertThat(tally.inside()).isLessThanOrEqualTo(room);
        }
        assertThat(state.attendance().arrivals().total()).isEqualTo(arrivals);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bookings_and_queues_always_add_up(long seed) {
        Day day = new Day(seed, STEPS);
        Checkin state = day.start;
        for (int step = 0; step < STEPS; step++) {
            for (CheckinEvent event : decide(state, day.somethingHappens(step))) {
                state = decider.evolve(state, event);
            }
        }
        var known = state.expectations();
        for (Session session : programme().sessions()) {
            var expected = known.session(session.id());
            assertThat(expected.booked()).isEqualTo(count(state, session, Booking.CONFIRMED));
            assertThat(expected.waiting()).isEqualTo(
                count(state, session, Booking.WAITLISTED) + count(state, session, Booking.STANDBY)
            );
            assertThat(expected.queue().values()).allMatch(badge ->
                known.badge(badge).bookingOf(session.id()).isWaiting()
            );
        }
    }

    private static long count(Checkin state, Session session, Booking booking) {
        return state
            .expectations()
            .badges()
            .values()
            .stream()
            .filter(badge -> badge.bookingOf(session.id()) == booking)
            .count();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_scan_twice_is_every_scan_once(long seed) {
        HistoryId conference = new HistoryId("soc24-2");
        var once = new InMemoryLedger<>(decider, JsonEvents.of(WireNames.of(CheckinEvent.class)));
        var twice = new InMemoryLedger<>(decider, JsonEvents.of(WireNames.of(CheckinEvent.class)));
        Day day = new Day(seed, STEPS / 4);
        List<Submission<CheckinCommand>> asked = new ArrayList<>();
        for (CheckinCommand command : day.beginning()) {
            asked.add(submission(conference, command));
        }
        for (int step = 0; step < STEPS / 4; step++) {
            asked.add(submission(conference, day.somethingHappens(step)));
        }
        Random late = new Random(seed);
        for (int i = 0; i < asked.size(); i++) {
            once.submit(asked.get(i)).join();
            var first = twice.submit(asked.get(i)).join();
            assertThat(twice.submit(asked.get(i)).join()).isEqualTo(first);
            twice.submit(asked.get(late.nextInt(i + 1))).join();
        }
        assertThat(Digest.of(twice.view(conference).state())).isEqualTo(
            Digest.of(once.view(conference).state())
        );
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_told_twice_is_told_once(long seed) {
        Day day = new Day(seed, STEPS / 4);
        Checkin state = day.start;
        for (int step = 0; step < STEPS / 4; step++) {
            CheckinCommand command = day.somethingHappens(step);
            for (CheckinEvent event : decide(state, command)) {
                state = decider.evolve(state, event);
            }
            if (command instanceof OfExpectations) {
                assertThat(decide(state, command)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void any_event_twice_is_any_event_once(long seed) {
        Day day = new Day(seed, STEPS / 4);
        Checkin once = day.start;
        for (int step = 0; step < STEPS / 4; step++) {
            for (CheckinEvent event : decide(once, day.somethingHappens(step))) {
                once = decider.evolve(once, event);
                assertThat(decider.evolve(once, event)).as(event.toString()).isEqualTo(once);
            }
        }
    }

    private List<CheckinEvent> decide(Checkin state, CheckinCommand command) {
        return switch (decider.decide(state, command)) {
            case Decision.Accepted<CheckinEvent>(var events) -> events;
            case Decision.Refused<CheckinEvent> _ -> List.of();
        };
    }

    private static Submission<CheckinCommand> submission(HistoryId conference, CheckinCommand command) {
        return new Submission<>(
            conference,
            CommandKey.random(),
            Retention.FOR_EVER,
            "test",
            Instant.EPOCH,
            _ -> command,
            List.of()
        );
    }

    /** A day at random: bookings change, parties change, badges are reissued, and people go in and out. */
    private static final class Day {

        private final Random random;
        private final List<Door> doors;
        private final Checkin start;
        private final int steps;

        /** @param steps until the evening */
        Day(long seed, int steps) {
            random = new Random(seed);
            this.steps = steps;
            var morning = conference();
            for (int person = 0; person < PEOPLE / 2; person++) {
                morning = morning.given(attendee(badge(person), session(), session()));
            }
            start = morning.given(new DinnerExpected(CheckinExamples.GALA, 20)).state();
            doors = List.copyOf(start.doors().all());
        }

        /** Enough for a ledger that begins with nothing. */
        List<CheckinCommand> beginning() {
            List<CheckinCommand> commands = new ArrayList<>();
            commands.add(new OfExpectations(new ExpectationCommand.AdoptProgramme(programme())));
            for (Door door : doors) {
                commands.add(
                    new CheckinCommand.OfDoors(new DoorCommand.MakeDoor(door.id(), door.name(), door.rooms()))
                );
            }
            return commands;
        }

        CheckinCommand somethingHappens(int step) {
            BadgeId badge = badge(random.nextInt(PEOPLE));
            return switch (random.nextInt(10)) {
                case 0 -> new OfExpectations(new ExpectationCommand.Book(badge, session(), booking()));
                case 1 -> new OfExpectations(party(badge));
                case 2 -> new OfExpectations(
                    random.nextInt(5) == 0
                        ? new ExpectationCommand.CancelBadge(badge)
                        : new ExpectationCommand.ExpectBadge(badge, BadgeKind.ATTENDEE, 1 + random.nextInt(2))
                );
                default -> scan(step, door(), presented(badge), direction(), time(step));
            };
        }

        private ExpectationCommand party(BadgeId host) {
            int number = (int) host.value().getLeastSignificantBits();
            List<BadgeId> guests = Stream.iterate(1, guest -> guest + 1)
                .limit(random.nextInt(4))
                .map(guest -> badge(1000 + 10 * number + guest))
                .toList();
            Booking booking = booking();
            return new ExpectationCommand.ExpectParty(
                host,
                booking == Booking.NONE ? List.of() : guests,
                booking
            );
        }

        private Presented presented(BadgeId badge) {
            return switch (random.nextInt(8)) {
                case 0 -> new Presented.UnknownKey(badge, 1);
                case 1 -> new Presented.TypedNumber(BadgesByNumber.numberOf(badge));
                case 2 -> new Presented.Genuine(badge, 2);
                case 3 -> random.nextInt(4) == 0 ? new Presented.Forged() : new Presented.Genuine(badge, 1);
                default -> new Presented.Genuine(badge, 1);
            };
        }

        private DoorId door() {
            return doors.get(random.nextInt(doors.size())).id();
        }

        private SessionId session() {
            List<Session> sessions = programme().sessions();
            return sessions.get(random.nextInt(sessions.size())).id();
        }

        private Booking booking() {
            return Booking.values()[random.nextInt(Booking.values().length)];
        }

        private Direction direction() {
            return random.nextInt(4) == 0 ? Direction.OUT : Direction.IN;
        }

        /** Two hours of the morning, and then the evening: people ask when they stand there, one after the other. */
        private Instant time(int step) {
            return 4 * step < 3 * steps
                ? CheckinExamples.BREAKFAST.plus(
                      Duration.ofMinutes(120)
                          .multipliedBy(4L * step)
                          .dividedBy(3L * steps)
                  )
                : CheckinExamples.EVENING.plusMillis(step);
        }
    }
}
