package lanyard.checkin.scanning;

import java.util.List;
import java.util.function.Function;
import lanyard.checkin.attendance.Attendance;
import lanyard.checkin.attendance.Presence;
import lanyard.checkin.attendance.Visit;
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.Doors;
import lanyard.checkin.expectations.Expectations;
import lanyard.checkin.expectations.ExpectedBadge;
import lanyard.checkin.scanning.Presented.Forged;
import lanyard.checkin.scanning.Presented.Genuine;
import lanyard.checkin.scanning.Presented.HandedOut;
import lanyard.checkin.scanning.Presented.TypedNumber;
import lanyard.checkin.scanning.Presented.UnknownKey;
import lanyard.checkin.scanning.Ruling.Admit;
import lanyard.checkin.scanning.Ruling.LetOut;
import lanyard.checkin.scanning.Ruling.TurnAway;
import lanyard.checkin.scanning.ScanCommand.DecidedAlone;
import lanyard.checkin.scanning.ScanCommand.Scan;
import lanyard.checkin.scanning.ScanCommand.Undo;
import lanyard.contracts.BadgeId;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.Reason;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.ledger.Decision;
import org.jspecify.annotations.Nullable;

/** Looks up what the {@link DoorRule} needs, and says what its ruling means for who is where. */
public final class ScanDecider {

    /** Whoever gets a newer badge gives up the code that was handed out. */
    private static final int HANDED_OUT_ISSUE = 1;

    private ScanDecider() {}

    public static Decision<ScanEvent> decide(
        Doors doors,
        Expectations expectations,
        Attendance attendance,
        ScanCommand command
    ) {
        Door door = doors.door(command.door());
        if (door == null) {
            return Decision.refuse(ScanRefusal.UNKNOWN_DOOR);
        }
        BadgeId badge = badge(expectations, command.presented());
        return Decision.accept(
            switch (command) {
                case Scan scan -> {
                    Presence presence = badge == null ? null : attendance.presence(badge);
                    Ruling ruling = rule(door, expectations, attendance, scan);
                    yield events(scan, badge, presence == null ? null : presence.inside(), ruling);
                }
                case DecidedAlone alone -> List.of(told(expectations, badge, alone));
                case Undo undo -> List.of(undo(attendance, badge, undo));
            }
        );
    }

    /** What the door says to this scan; a door that is not known says nothing. */
    public static @Nullable Ruling rule(
        Doors doors,
        Expectations expectations,
        Attendance attendance,
        Scan scan
    ) {
        Door door = doors.door(scan.door());
        return door == null ? null : rule(door, expectations, attendance, scan);
    }

    private static Ruling rule(Door door, Expectations expectations, Attendance attendance, Scan scan) {
        BadgeId badge = badge(expectations, scan.presented());
        Presence presence = badge == null ? null : attendance.presence(badge);
        Programme programme = expectations.programme();
        return DoorRule.rule(
            programme == null ? List.of() : programme.sessions(),
            new Approach(
                door.rooms(),
                door.walkIns(),
                scan.pinned(),
                scan.scannedAt(),
                scan.direction(),
                scan.insisting()
            ),
            badge == null || presence == null
                ? Wearer.STRANGER
                : wearer(scan, expectations.badge(badge), presence),
            space(programme, expectations, attendance, presence, scan)
        );
    }

    /** What a phone did alone has happened: it is written down, and what does not fit is a conflict. */
    private static ScanEvent told(Expectations expectations, @Nullable BadgeId badge, DecidedAlone alone) {
        if (badge == null) {
            return away(alone, null, null, Reason.NOT_OURS);
        }
        return switch (alone.ruling()) {
            case Admit(var session, var admission, _) when isKnown(expectations, session) -> new CheckedIn(
                alone.scan(),
                alone.door(),
                badge,
                session,
                admission,
                alone.scannedAt(),
                true,
                alone.overruled()
            );
            case LetOut(var session) when isKnown(expectations, session) -> new CheckedOut(
                alone.scan(),
                alone.door(),
                badge,
                session,
                alone.scannedAt()
            );
            case Admit _, LetOut _ -> away(alone, badge, null, Reason.NOTHING_ON);
            case TurnAway(var session, var reason) -> away(alone, badge, session, reason);
        };
    }

    private static boolean isKnown(Expectations expectations, SessionId session) {
        Programme programme = expectations.programme();
        return programme != null && programme.session(session).isPresent();
    }

    private static ScanEvent undo(Attendance attendance, @Nullable BadgeId badge, Undo undo) {
        Presence.Through step =
            badge == null ? null : attendance.presence(badge).through(undo.undone(), undo.door());
        if (badge == null || step == null) {
            return away(undo, badge, null, Reason.NOTHING_TO_UNDO);
        }
        Presence without = attendance.presence(badge).without(undo.undone());
        Visit visit = without.visits().get(step.session());
        return new ScanUndone(
            undo.scan(),
            undo.door(),
            badge,
            step.session(),
            undo.undone(),
            undo.reason(),
            undo.scannedAt(),
            without.inside(),
            visit == null ? null : visit.firstAt()
        );
    }

    private static TurnedAway away(
        ScanCommand scan,
        @Nullable BadgeId badge,
        @Nullable SessionId session,
        Reason reason
    ) {
        return new TurnedAway(
            scan.scan(),
            scan.door(),
            reason == Reason.NOT_OURS ? null : badge,
            session,
            reason,
            scan.scannedAt()
        );
    }

    /** Whether the badge that is shown opens no door: replaced by a newer one, or cancelled. */
    public static boolean isVoid(Expectations expectations, Presented presented) {
        BadgeId badge = badge(expectations, presented);
        if (badge == null) {
            return false;
        }
        return switch (standing(expectations.badge(badge), presented)) {
            case REVOKED, CANCELLED -> true;
            case EXPECTED, UNKNOWN -> false;
        };
    }

    private static @Nullable BadgeId badge(Expectations expectations, Presented presented) {
        return switch (presented) {
            case Genuine(var badge, _) -> badge;
            case UnknownKey(var badge, _) -> badge;
            case HandedOut(var badge) -> badge;
            case TypedNumber(var first50Bits) -> expectations.numbers().only(first50Bits);
            case Forged() -> null;
        };
    }

    private static Wearer wearer(Scan scan, ExpectedBadge badge, Presence presence) {
        return new Wearer(
            proof(scan.presented()),
            standing(badge, scan.presented()),
            scan.upToDate(),
            badge.bookings(),
            presence.visits().keySet(),
            presence.inside()
        );
    }

    private static Proof proof(Presented presented) {
        return switch (presented) {
            case Genuine _, TypedNumber _ -> Proof.GENUINE;
            case UnknownKey _ -> Proof.UNKNOWN_KEY;
            case HandedOut _ -> Proof.HANDED_OUT;
            case Forged _ -> Proof.FORGED;
        };
    }

    private static Standing standing(ExpectedBadge badge, Presented presented) {
        if (!badge.isKnown()) {
            return badge.cancelled() ? Standing.CANCELLED : Standing.UNKNOWN;
        }
        if (issueOf(presented, badge) < badge.issue()) {
            return Standing.REVOKED;
        }
        return badge.cancelled() ? Standing.CANCELLED : Standing.EXPECTED;
    }

    private static int issueOf(Presented presented, ExpectedBadge badge) {
        return switch (presented) {
            case Genuine(_, var issue) -> issue;
            case UnknownKey(_, var issue) -> issue;
            case HandedOut _ -> HANDED_OUT_ISSUE;
            case TypedNumber _, Forged _ -> badge.issue();
        };
    }

    /** A room holds so many, over all sessions that are open in it; who is in it already takes no more of it. */
    private static Function<Session, Space> space(
        @Nullable Programme programme,
        Expectations expectations,
        Attendance attendance,
        @Nullable Presence presence,
        Scan scan
    ) {
        return session ->
            new Space(
                programme == null ? 0 : placesLeft(programme, session.room(), attendance, presence, scan),
                expectations.seatsOf(session) - attendance.othersIn(session.id(), presence),
                !scan.unreported().contains(session.room()),
                attendance.tally(session.id()).onStandby() > 0
            );
    }

    private static int placesLeft(
        Programme programme,
        RoomId id,
        Attendance attendance,
        @Nullable Presence presence,
        Scan scan
    ) {
        int taken = programme
            .sessions()
            .stream()
            .filter(session -> session.room().equals(id))
            .filter(session -> isUsed(session, scan))
            .mapToInt(session -> attendance.othersIn(session.id(), presence))
            .sum();
        // a room that is not in the programme holds whom it holds
        return programme.room(id).map(Room::seats).orElse(Integer.MAX_VALUE) - taken;
    }

    private static boolean isUsed(Session session, Scan scan) {
        return DoorRule.isOpen(session, scan.scannedAt()) || session.id().equals(scan.pinned());
    }

    private static List<ScanEvent> events(
        Scan scan,
        @Nullable BadgeId badge,
        @Nullable SessionId inside,
        Ruling ruling
    ) {
        return switch (ruling) {
            case Admit(var session, var admission, var overruled) -> {
                CheckedIn in = new CheckedIn(
                    scan.scan(),
                    scan.door(),
                    known(badge),
                    session,
                    admission,
                    scan.scannedAt(),
                    null,
                    overruled
                );
                // nobody is in two places: who is let in here has left where they were
                yield inside == null ? List.of(in) : List.of(out(scan, known(badge), inside), in);
            }
            case LetOut(var session) -> List.of(out(scan, known(badge), session));
            case TurnAway(var session, var reason) -> List.of(away(scan, badge, session, reason));
        };
    }

    private static CheckedOut out(Scan scan, BadgeId badge, SessionId session) {
        return new CheckedOut(scan.scan(), scan.door(), badge, session, scan.scannedAt());
    }

    private static BadgeId known(@Nullable BadgeId badge) {
        if (badge == null) {
            throw new IllegalStateException("only somebody with a badge goes through a door");
        }
        return badge;
    }
}
