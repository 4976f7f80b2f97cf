package lanyard.checkin.scanning;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import lanyard.checkin.scanning.Ruling.Admit;
import lanyard.checkin.scanning.Ruling.LetOut;
import lanyard.checkin.scanning.Ruling.TurnAway;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.programme.Session;
import org.jspecify.annotations.Nullable;

/**
 * The rule of the door. The cases in {@code verdict-cases.json} say it in full. The server decides; a phone without
 * network decides by the twin of this class, {@code doorRule.ts}, which is held to the same cases.
 *
 * <p>The door picks the session: of those in its rooms that are open, the one that the person has booked, else one they
 * were let into before, else one they are on standby for, else one they wait for, else any; of equals the one whose start
 * is nearest. Then it answers with the first that applies: <em>not ours, revoked, cancelled, elsewhere</em> or <em>nothing
 * on, already in, welcome back, welcome, provisional, standby</em> or <em>unreported, elsewhere, waitlisted, not
 * booked</em>; and <em>full</em> in place of letting somebody in where the room holds no more, or <em>given on</em> where
 * that is because a seat was. Where staff insist, the door may <em>let in</em> against that.
 */
public final class DoorRule {

    /** Doors open this long before a session starts, and close when it ends. */
    public static final Duration DOORS_OPEN_BEFORE_START = Duration.ofMinutes(30);

    private final List<Session> programme;
    private final Approach approach;
    private final Wearer wearer;
    private final Function<Session, Space> space;

    private DoorRule(
        List<Session> programme,
        Approach approach,
        Wearer wearer,
        Function<Session, Space> space
    ) {
        this.programme = programme;
        this.approach = approach;
        this.wearer = wearer;
        this.space = space;
    }

    /**
     * @param programme in the order in which it is shown
     * @param space what is free where a session is
     */
    public static Ruling rule(
        List<Session> programme,
        Approach approach,
        Wearer wearer,
        Function<Session, Space> space
    ) {
        DoorRule rule = new DoorRule(programme, approach, wearer, space);
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
        Ruling verdict = verdict();
        Session here = pick().orElse(null);
        return here != null && verdict instanceof TurnAway(_, var reason) && isOverruled(here, reason)
            ? new Admit(here.id(), Admission.LET_IN, reason)
            : verdict;
    }

    private boolean isOverruled(Session here, Reason reason) {
        return switch (approach.insisting()) {
            case NOBODY -> false;
            case STAFF -> mayBeLetIn(reason) && isWalkIn(here);
            case LEAD -> mayBeLetIn(reason) || isForTheLead(reason);
        };
    }

    /** Nothing but a seat is missing. */
    private static boolean mayBeLetIn(Reason reason) {
        return reason == Reason.ELSEWHERE || reason == Reason.WAITLISTED || reason == Reason.NOT_BOOKED;
    }

    private static boolean isForTheLead(Reason reason) {
        return switch (reason) {
            case FULL, GIVEN_ON, UNREPORTED, REVOKED, CANCELLED -> true;
            case
                ELSEWHERE,
                WAITLISTED,
                NOT_BOOKED,
                ALREADY_IN,
                NOTHING_ON,
                NOT_IN,
                NOTHING_TO_UNDO,
                NOT_OURS -> false;
        };
    }

    private boolean isWalkIn(Session here) {
        Space left = space.apply(here);
        return switch (approach.walkIns()) {
            case NEVER -> false;
            case WHEN_FREE -> left.isReported() && left.seats() > 0 && left.places() > 0;
            case ALWAYS -> left.places() > 0;
        };
    }

    private Ruling verdict() {
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
        if (wearer.hasBooked(here.id()) && wearer.proof() != Proof.UNKNOWN_KEY) {
            boolean givenOn = space.apply(here).isGivenOn();
            return admit(here, Admission.WELCOME, givenOn ? Reason.GIVEN_ON : Reason.FULL);
        }
        if (wearer.mayHaveBooked()) {
            return admit(here, Admission.PROVISIONAL);
        }
        if (wearer.isOnStandbyFor(here.id())) {
            return onStandby(here);
        }
        Session elsewhere = expectedElsewhere(here).orElse(null);
        if (elsewhere != null) {
            return turnAway(elsewhere, Reason.ELSEWHERE);
        }
        return turnAway(here, wearer.waitsFor(here.id()) ? Reason.WAITLISTED : Reason.NOT_BOOKED);
    }

    /** Registration offers, the door admits: only what is free for sure, because nobody is put out again. */
    private Ruling onStandby(Session here) {
        Space left = space.apply(here);
        if (!left.isReported()) {
            return turnAway(here, Reason.UNREPORTED);
        }
        return left.seats() > 0 ? admit(here, Admission.STANDBY) : turnAway(here, Reason.FULL);
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
        if (wearer.isOnStandbyFor(session.id())) {
            return 2;
        }
        return wearer.waitsFor(session.id()) ? 3 : 4;
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
        return admit(session, admission, Reason.FULL);
    }

    private Ruling admit(Session session, Admission admission, Reason otherwise) {
        return space.apply(session).places() > 0
            ? new Admit(session.id(), admission)
            : turnAway(session, otherwise);
    }

    private static Ruling turnAway(@Nullable Session session, Reason reason) {
        return new TurnAway(session == null ? null : session.id(), reason);
    }
}
