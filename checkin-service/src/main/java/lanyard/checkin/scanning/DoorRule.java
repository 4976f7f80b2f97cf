package lanyard.checkin.scanning;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lanyard.checkin.scanning.Ruling.Admit;
import lanyard.checkin.scanning.Ruling.LetOut;
import lanyard.checkin.scanning.Ruling.TurnAway;
import lanyard.contracts.RoomId;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.programme.Session;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the door. The cases in {@code verdict-cases.json} say it in full. The server decides; a phone without
 * network keeps the scan.
 *
 * <p>The door picks the session: of those in its rooms that are open, the one that the person has booked, else one they
 * were let into before, else one they wait for, else any; of equals the one whose start is nearest. Then it answers with
 * the first that applies: <em>not ours, revoked, cancelled, elsewhere</em> or <em>nothing on, already in, welcome back,
 * welcome, provisional, elsewhere, waitlisted, not booked</em>; and <em>full</em> in place of letting somebody in where the
 * room holds no more.
 */
public final class DoorRule {

    /** Doors open this long before a session starts, and close when it ends. */
    public static final Duration DOORS_OPEN_BEFORE_START = Duration.ofMinutes(30);

    private final List<Session> programme;
    private final Approach approach;
    private final Wearer wearer;
    private final Predicate<RoomId> isFull;

    private DoorRule(List<Session> programme, Approach approach, Wearer wearer, Predicate<RoomId> isFull) {
        this.programme = programme;
        this.approach = approach;
        this.wearer = wearer;
        this.isFull = isFull;
    }

    /**
     * @param programme in the order in which it is shown
     * @param isFull whether as many as a room holds are in it
     */
    public static Ruling rule(
        List<Session> programme,
        Approach approach,
        Wearer wearer,
        Predicate<RoomId> isFull
    ) {
        DoorRule rule = new DoorRule(programme, approach, wearer, isFull);
        return switch (approach.direction()) {
            case IN -> rule.in();
            case OUT -> rule.out();
        };
    }

    /** Whether the door lets people into {@code session} at {@code at}. */
    public static boolean isOpen(Session session, Instant at) {
        return (
            !at.isBefore(session.startsAt().minus(DOORS_OPEN_BEFORE_START)) && at.isBefore(session.endsAt())
        );
    }

    private Ruling in() {
        if (wearer.isNotOurs()) {
            return turnAway(null, Reason.NOT_OURS);
        }
        Session here = pick().orElse(null);
        return switch (wearer.standing()) {
            case REVOKED -> turnAway(here, Reason.REVOKED);
            case CANCELLED -> turnAway(here, Reason.CANCELLED);
            case EXPECTED, UNKNOWN -> here == null ? nothingHere() : at(here);
        };
    }

    private Ruling nothingHere() {
        return expectedElsewhere(null)
            .map(session -> turnAway(session, Reason.ELSEWHERE))
            .orElseGet(() -> turnAway(null, Reason.NOTHING_ON));
    }

    private Ruling at(Session here) {
        if (wearer.isIn(here.id())) {
            return turnAway(here, Reason.ALREADY_IN);
        }
        if (wearer.visited().contains(here.id())) {
            return admit(here, Admission.WELCOME_BACK);
        }
        if (wearer.hasBooked(here.id()) && wearer.proof() == Proof.GENUINE) {
            return admit(here, Admission.WELCOME);
        }
        if (wearer.mayHaveBooked()) {
            return admit(here, Admission.PROVISIONAL);
        }
        Session elsewhere = expectedElsewhere(here).orElse(null);
        if (elsewhere != null) {
            return turnAway(elsewhere, Reason.ELSEWHERE);
        }
        return turnAway(here, wearer.waitsFor(here.id()) ? Reason.WAITLISTED : Reason.NOT_BOOKED);
    }

    private Ruling out() {
        if (wearer.isNotOurs()) {
            return turnAway(null, Reason.NOT_OURS);
        }
        // whoever is inside may leave: late, with a revoked badge, and whatever is pinned
        return inTheRooms()
            .filter(session -> wearer.isIn(session.id()))
            .findFirst()
            .<Ruling>map(session -> new LetOut(session.id()))
            .orElseGet(() -> turnAway(pick().orElse(null), Reason.NOT_IN));
    }

    private Optional<Session> pick() {
        return atThisDoor()
            .filter(session -> approach.pinned() != null || isOpen(session, approach.at()))
            .min(comparingInt(this::preference).thenComparing(this::distance));
    }

    private Stream<Session> atThisDoor() {
        return inTheRooms().filter(
            session -> approach.pinned() == null || session.id().equals(approach.pinned())
        );
    }

    private Stream<Session> inTheRooms() {
        return programme.stream().filter(session -> approach.rooms().contains(session.room()));
    }

    private int preference(Session session) {
        if (wearer.hasBooked(session.id())) {
            return 0;
        }
        if (wearer.visited().contains(session.id())) {
            return 1;
        }
        return wearer.waitsFor(session.id()) ? 2 : 3;
    }

    private Duration distance(Session session) {
        return Duration.between(session.startsAt(), approach.at()).abs();
    }

    private Optional<Session> expectedElsewhere(@Nullable Session here) {
        return programme
            .stream()
            .filter(session -> !session.equals(here))
            .filter(session -> isOpen(session, approach.at()))
            .filter(session -> wearer.hasBooked(session.id()))
            .min(comparing(this::distance));
    }

    private Ruling admit(Session session, Admission admission) {
        return isFull.test(session.room())
            ? turnAway(session, Reason.FULL)
            : new Admit(session.id(), admission);
    }

    private static Ruling turnAway(@Nullable Session session, Reason reason) {
        return new TurnAway(session == null ? null : session.id(), reason);
    }
}
