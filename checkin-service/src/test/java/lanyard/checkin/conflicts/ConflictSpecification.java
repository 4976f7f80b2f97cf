package lanyard.checkin.conflicts;

import static lanyard.checkin.CheckinExamples.ADA;
import static lanyard.checkin.CheckinExamples.BEN;
import static lanyard.checkin.CheckinExamples.CYD;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_1;
import static lanyard.checkin.CheckinExamples.DEEP_DIVE_2;
import static lanyard.checkin.CheckinExamples.MORNING;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.THEATRE_2_DOOR;
import static lanyard.checkin.CheckinExamples.attendee;
import static lanyard.checkin.CheckinExamples.badge;
import static lanyard.checkin.CheckinExamples.conference;
import static lanyard.checkin.CheckinExamples.programme;
import static lanyard.checkin.CheckinExamples.scan;
import static lanyard.checkin.CheckinExamples.scanId;
import static lanyard.checkin.CheckinExamples.scanOut;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinCommand.OfConflicts;
import lanyard.checkin.CheckinCommand.OfScanning;
import lanyard.checkin.CheckinDecider;
import lanyard.checkin.attendance.Tally;
import lanyard.checkin.conflicts.ConflictCommand.Review;
import lanyard.checkin.conflicts.ConflictCommand.Settle;
import lanyard.checkin.scanning.Presented;
import lanyard.checkin.scanning.Ruling;
import lanyard.checkin.scanning.ScanCommand.DecidedAlone;
import lanyard.checkin.scanning.ScanCommand.Undo;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConflictId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ConflictEvent.ConflictDecision;
import lanyard.contracts.checkin.ConflictEvent.ConflictKind;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.ExpectationEvent.BadgeExpected;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.ProgrammeAdopted;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.contracts.checkin.ScanEvent.UndoReason;
import lanyard.ledger.Decision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Phones decide alone and tell later. What they did has happened; what does not fit is for a person to look at. */
class ConflictSpecification {

    private static final DoorId OTHER_DOOR = new DoorId(new UUID(7, 1));
    private static final StaffId LEAD = new StaffId(new UUID(7, 2));

    private final CheckinDecider decider = new CheckinDecider();
    private Checkin state = decider.initial();

    private static CheckinCommand alone(int number, DoorId door, BadgeId badge, Instant at, Ruling ruling) {
        return new OfScanning(
            new DecidedAlone(scanId(number), door, new Presented.Genuine(badge, 1), ruling, null, at)
        );
    }

    private static CheckinCommand inAlone(int number, DoorId door, BadgeId badge, Instant at) {
        return alone(number, door, badge, at, new Ruling.Admit(DEEP_DIVE_1, Admission.WELCOME));
    }

    private static CheckinCommand outAlone(int number, DoorId door, BadgeId badge, Instant at) {
        return alone(number, door, badge, at, new Ruling.LetOut(DEEP_DIVE_1));
    }

    /** Out through a door that did not know that the person is in. */
    private static CheckinCommand notIn(int number, DoorId door, BadgeId badge, Instant at) {
        return alone(number, door, badge, at, new Ruling.TurnAway(DEEP_DIVE_1, Reason.NOT_IN));
    }

    private static CheckinCommand undo(int number, DoorId door, BadgeId badge, int undone, Instant at) {
        return new OfScanning(
            new Undo(
                scanId(number),
                door,
                new Presented.Genuine(badge, 1),
                scanId(undone),
                UndoReason.OTHER,
                at
            )
        );
    }

    private static Instant at(int seconds) {
        return MORNING.plusSeconds(seconds);
    }

    /** The theatre, which holds three, has two doors; Ada, Ben and Cyd have seats in it. */
    private void begin() {
        state = decider.initial();
        List<CheckinEvent> events = new ArrayList<>();
        events.add(new ProgrammeAdopted(programme()));
        events.add(new DoorMade(THEATRE_1_DOOR, "North", List.of(programme().rooms().get(1).id())));
        events.add(new DoorMade(OTHER_DOOR, "South", List.of(programme().rooms().get(1).id())));
        events.add(new DoorMade(THEATRE_2_DOOR, "Theatre 2", List.of(programme().rooms().get(2).id())));
        Stream.of(ADA, BEN, CYD).forEach(badge -> events.addAll(attendee(badge, DEEP_DIVE_1)));
        events.forEach(event -> state = decider.evolve(state, event));
    }

    private List<CheckinEvent> happens(CheckinCommand command) {
        List<CheckinEvent> events = switch (decider.decide(state, command)) {
            case Decision.Accepted<CheckinEvent>(var accepted) -> accepted;
            case Decision.Refused<CheckinEvent>(var why) -> throw new AssertionError(why);
        };
        events.forEach(event -> state = decider.evolve(state, event));
        return events;
    }

    private List<ConflictKind> open() {
        return state
            .conflicts()
            .byId()
            .values()
            .stream()
            .filter(Conflict::isOpen)
            .map(Conflict::kind)
            .toList();
    }

    private int inside() {
        return state.attendance().tally(DEEP_DIVE_1).inside();
    }

    @Test
    void what_a_phone_decided_alone_has_happened() {
        conference()
            .given(attendee(ADA, DEEP_DIVE_2))
            .when(inAlone(1, THEATRE_1_DOOR, ADA, MORNING))
            .then(
                new CheckedIn(
                    scanId(1),
                    THEATRE_1_DOOR,
                    ADA,
                    DEEP_DIVE_1,
                    Admission.WELCOME,
                    MORNING,
                    true,
                    null
                )
            );
    }

    @Test
    void two_doors_that_let_in_one_badge_while_apart_are_a_conflict_and_the_earlier_stands() {
        begin();
        happens(inAlone(2, OTHER_DOOR, ADA, at(60)));
        assertThat(open()).isEmpty();
        happens(inAlone(1, THEATRE_1_DOOR, ADA, at(0)));
        assertThat(open()).containsExactly(ConflictKind.ADMITTED_TWICE);
        Conflict conflict = state.conflicts().byId().values().iterator().next();
        assertThat(conflict.scan()).as("does not fit").isEqualTo(scanId(2));
        assertThat(conflict.other()).as("stands").isEqualTo(scanId(1));
        assertThat(inside()).as("counted once").isEqualTo(1);
        var visit = state.attendance().presence(ADA).visits().get(DEEP_DIVE_1);
        assertThat(visit.firstAt()).isEqualTo(at(0));
        assertThat(visit.firstDoor()).isEqualTo(THEATRE_1_DOOR);
    }

    @Test
    void one_door_alone_and_one_that_had_network_are_a_conflict_too() {
        begin();
        happens(scan(1, THEATRE_1_DOOR, ADA, at(0)));
        happens(inAlone(2, OTHER_DOOR, ADA, at(60)));
        assertThat(open()).containsExactly(ConflictKind.ADMITTED_TWICE);
    }

    @Test
    void a_step_out_between_that_is_told_later_explains_it() {
        begin();
        happens(inAlone(1, THEATRE_1_DOOR, ADA, at(0)));
        happens(inAlone(3, OTHER_DOOR, ADA, at(60)));
        happens(outAlone(2, THEATRE_1_DOOR, ADA, at(30)));
        assertThat(open()).isEmpty();
        assertThat(inside()).isEqualTo(1);
    }

    @Test
    void whoever_left_through_a_door_that_did_not_know_they_were_in_is_out_once_it_is_told_that_they_were() {
        begin();
        assertThat(happens(scanOut(2, OTHER_DOOR, ADA, at(60)))).containsExactly(
            new TurnedAway(scanId(2), OTHER_DOOR, ADA, DEEP_DIVE_1, Reason.NOT_IN, at(60))
        );
        assertThat(state.attendance().tallies()).as("who was nowhere went nowhere").isEmpty();
        happens(inAlone(1, THEATRE_1_DOOR, ADA, at(0)));
        assertThat(inside()).isEqualTo(0);
        assertThat(state.attendance().tally(DEEP_DIVE_1)).isEqualTo(new Tally(1, 1, 1, 0));
        happens(inAlone(3, OTHER_DOOR, ADA, at(90)));
        assertThat(inside()).as("came back").isEqualTo(1);
        assertThat(open()).as("and left in between").isEmpty();
    }

    @Test
    void whoever_goes_out_through_a_door_is_in_no_other_room() {
        begin();
        happens(scan(1, THEATRE_1_DOOR, ADA, at(0)));
        assertThat(happens(scanOut(2, THEATRE_2_DOOR, ADA, at(60)))).containsExactly(
            new TurnedAway(scanId(2), THEATRE_2_DOOR, ADA, DEEP_DIVE_2, Reason.NOT_IN, at(60))
        );
        assertThat(inside()).isEqualTo(0);
        happens(scan(3, THEATRE_1_DOOR, ADA, at(70)));
        assertThat(inside()).isEqualTo(1);
    }

    @Test
    void a_step_out_that_nobody_knew_of_does_not_undo_a_later_step_in() {
        begin();
        happens(scan(2, THEATRE_1_DOOR, ADA, at(60)));
        happens(notIn(1, OTHER_DOOR, ADA, at(0)));
        assertThat(inside()).isEqualTo(1);
    }

    @Test
    void two_steps_in_with_such_a_step_out_between_are_no_conflict_in_whatever_order_they_are_told() {
        begin();
        happens(inAlone(1, THEATRE_1_DOOR, ADA, at(0)));
        happens(inAlone(3, OTHER_DOOR, ADA, at(60)));
        assertThat(open()).containsExactly(ConflictKind.ADMITTED_TWICE);
        happens(notIn(2, OTHER_DOOR, ADA, at(30)));
        assertThat(open()).isEmpty();
        assertThat(state.attendance().tally(DEEP_DIVE_1)).isEqualTo(new Tally(1, 2, 1, 0));
    }

    @Test
    void a_step_in_that_such_a_step_out_followed_is_undone_like_any_other() {
        begin();
        happens(notIn(2, OTHER_DOOR, ADA, at(60)));
        happens(inAlone(1, THEATRE_1_DOOR, ADA, at(0)));
        happens(undo(3, THEATRE_1_DOOR, ADA, 1, at(70)));
        assertThat(state.attendance().tallies()).isEmpty();
        assertThat(happens(undo(4, OTHER_DOOR, ADA, 2, at(80)))).containsExactly(
            new TurnedAway(scanId(4), OTHER_DOOR, ADA, null, Reason.NOTHING_TO_UNDO, at(80))
        );
    }

    @Test
    void a_room_is_not_overfull_with_somebody_who_left_unnoticed() {
        begin();
        for (int person = 1; person <= 4; person++) {
            happens(inAlone(person, THEATRE_1_DOOR, badge(person), at(person)));
        }
        assertThat(open()).containsExactly(ConflictKind.ROOM_OVERFULL);
        happens(notIn(5, OTHER_DOOR, badge(4), at(60)));
        assertThat(open()).isEmpty();
        happens(notIn(7, OTHER_DOOR, badge(5), at(80)));
        happens(inAlone(6, THEATRE_1_DOOR, badge(5), at(70)));
        assertThat(open()).isEmpty();
        assertThat(inside()).isEqualTo(3);
    }

    @Test
    void a_scan_that_is_undone_is_in_no_conflict() {
        begin();
        happens(inAlone(1, THEATRE_1_DOOR, ADA, at(0)));
        happens(inAlone(2, OTHER_DOOR, ADA, at(60)));
        happens(
            new OfScanning(
                new Undo(
                    scanId(3),
                    OTHER_DOOR,
                    new Presented.Genuine(ADA, 1),
                    scanId(2),
                    UndoReason.WRONG_BADGE,
                    at(70)
                )
            )
        );
        assertThat(open()).isEmpty();
        assertThat(inside()).isEqualTo(1);
    }

    @Test
    void a_badge_that_was_replaced_while_the_door_was_apart_is_a_conflict() {
        begin();
        state = decider.evolve(state, new BadgeExpected(ADA, BadgeKind.ATTENDEE, 2));
        happens(inAlone(1, THEATRE_1_DOOR, ADA, at(0)));
        assertThat(open()).containsExactly(ConflictKind.REVOKED_ADMITTED);
        assertThat(inside()).as("they are inside all the same").isEqualTo(1);
    }

    @Test
    void a_badge_that_nobody_knows_by_the_end_of_the_session_is_a_conflict_until_somebody_does() {
        begin();
        BadgeId stranger = badge(9);
        happens(
            alone(1, THEATRE_1_DOOR, stranger, at(0), new Ruling.Admit(DEEP_DIVE_1, Admission.PROVISIONAL))
        );
        happens(new OfConflicts(new Review(at(0))));
        assertThat(open()).as("the session is not over").isEmpty();
        Instant over = Instant.parse("2026-11-24T10:30:00Z");
        happens(new OfConflicts(new Review(over)));
        assertThat(open()).containsExactly(ConflictKind.UNKNOWN_ADMITTED);
        assertThat(happens(new OfConflicts(new Review(over))))
            .as("said once")
            .isEmpty();
        state = decider.evolve(state, new BadgeExpected(stranger, BadgeKind.ATTENDEE, 1));
        happens(new OfConflicts(new Review(over)));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_scan_of_an_unknown_badge_that_is_undone_after_the_session_is_in_no_conflict() {
        begin();
        BadgeId stranger = badge(9);
        happens(
            alone(1, THEATRE_1_DOOR, stranger, at(0), new Ruling.Admit(DEEP_DIVE_1, Admission.PROVISIONAL))
        );
        Instant over = Instant.parse("2026-11-24T10:30:00Z");
        happens(new OfConflicts(new Review(over)));
        assertThat(open()).containsExactly(ConflictKind.UNKNOWN_ADMITTED);
        happens(
            new OfScanning(
                new Undo(
                    scanId(2),
                    THEATRE_1_DOOR,
                    new Presented.Genuine(stranger, 1),
                    scanId(1),
                    UndoReason.DID_NOT_ENTER,
                    at(10)
                )
            )
        );
        happens(new OfConflicts(new Review(over)));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_room_that_two_doors_filled_is_overfull_until_enough_have_left() {
        begin();
        for (int person = 1; person <= 4; person++) {
            happens(
                inAlone(person, person % 2 == 0 ? THEATRE_1_DOOR : OTHER_DOOR, badge(person), at(person))
            );
        }
        assertThat(inside()).isEqualTo(4);
        assertThat(open()).containsExactly(ConflictKind.ROOM_OVERFULL);
        happens(outAlone(5, OTHER_DOOR, badge(4), at(60)));
        assertThat(open()).isEmpty();
    }

    @Test
    void a_person_settles_it_and_may_say_otherwise_later() {
        begin();
        happens(inAlone(1, THEATRE_1_DOOR, ADA, at(0)));
        happens(inAlone(2, OTHER_DOOR, ADA, at(60)));
        ConflictId id = state.conflicts().byId().keySet().iterator().next();
        happens(new OfConflicts(new Settle(id, ConflictDecision.ONE_PERSON, LEAD, at(90))));
        assertThat(open()).isEmpty();
        assertThat(
            happens(new OfConflicts(new Settle(id, ConflictDecision.ONE_PERSON, LEAD, at(91))))
        ).isEmpty();
        happens(new OfConflicts(new Settle(id, ConflictDecision.COPIED_BADGE, LEAD, at(95))));
        assertThat(state.conflicts().of(id).settled().decision()).isEqualTo(ConflictDecision.COPIED_BADGE);
    }

    @Test
    void what_was_never_raised_is_not_settled() {
        conference()
            .when(
                new OfConflicts(
                    new Settle(new ConflictId(new UUID(1, 1)), ConflictDecision.MAY_STAY, LEAD, MORNING)
                )
            )
            .refused(ConflictRefusal.UNKNOWN_CONFLICT);
    }

    static Stream<Long> seeds() {
        return Stream.iterate(1L, seed -> seed + 1).limit(200);
    }

    /** Queues arrive whole or in parts, mixed in any way; each phone's own scans stay in their order. */
    @ParameterizedTest
    @MethodSource("seeds")
    void queues_merged_in_any_order_make_the_same_attendance_and_the_same_conflicts(long seed) {
        Random random = new Random(seed);
        List<List<CheckinCommand>> queues = queues(random);
        Object first = merged(queues, random);
        for (int again = 0; again < 4; again++) {
            assertThat(merged(queues, random)).isEqualTo(first);
        }
    }

    private List<List<CheckinCommand>> queues(Random random) {
        List<List<CheckinCommand>> queues = new ArrayList<>();
        int number = 0;
        int phones = 2 + random.nextInt(4);
        for (int phone = 0; phone < phones; phone++) {
            List<CheckinCommand> queue = new ArrayList<>();
            DoorId door = List.of(THEATRE_1_DOOR, OTHER_DOOR, THEATRE_2_DOOR).get(phone % 3);
            SessionId session = door.equals(THEATRE_2_DOOR) ? DEEP_DIVE_2 : DEEP_DIVE_1;
            Integer last = null;
            BadgeId lastBadge = ADA;
            for (int scan = random.nextInt(8); scan >= 0; scan--) {
                number++;
                // no two scans at the same instant
                Instant at = at(scan * -97).plusMillis(number);
                BadgeId badge = badge(1 + random.nextInt(5));
                switch (random.nextInt(9)) {
                    case 8 -> queue.add(
                        alone(number, door, badge, at, new Ruling.TurnAway(session, Reason.NOT_IN))
                    );
                    case 0 -> queue.add(alone(number, door, badge, at, new Ruling.LetOut(session)));
                    case 1 -> queue.add(
                        alone(number, door, badge, at, new Ruling.TurnAway(session, Reason.NOT_BOOKED))
                    );
                    case 2 -> {
                        if (last != null) {
                            queue.add(
                                new OfScanning(
                                    new Undo(
                                        scanId(number),
                                        door,
                                        new Presented.Genuine(lastBadge, 1),
                                        scanId(last),
                                        UndoReason.OTHER,
                                        at
                                    )
                                )
                            );
                        }
                    }
                    default -> {
                        queue.add(
                            alone(number, door, badge, at, new Ruling.Admit(session, Admission.WELCOME))
                        );
                        last = number;
                        lastBadge = badge;
                    }
                }
            }
            queues.add(queue);
        }
        return queues;
    }

    private Object merged(List<List<CheckinCommand>> queues, Random random) {
        begin();
        List<Integer> turns = new ArrayList<>();
        for (int phone = 0; phone < queues.size(); phone++) {
            turns.addAll(Collections.nCopies(queues.get(phone).size(), phone));
        }
        Collections.shuffle(turns, random);
        int[] next = new int[queues.size()];
        turns.forEach(phone -> happens(queues.get(phone).get(next[phone]++)));
        Map<String, String> conflicts = new TreeMap<>();
        state
            .conflicts()
            .byId()
            .forEach((id, conflict) -> {
                if (conflict.isOpen()) {
                    conflicts.put(
                        id.toString(),
                        conflict.kind() + " " + conflict.badge() + " " + conflict.other()
                    );
                }
            });
        return List.of(state.attendance(), conflicts);
    }
}
