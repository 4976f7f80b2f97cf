package lanyard.checkin.conflicts;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import lanyard.checkin.attendance.Attendance;
import lanyard.checkin.attendance.Presence;
import lanyard.checkin.attendance.Presence.Twice;
import lanyard.checkin.conflicts.ConflictCommand.Review;
import lanyard.checkin.conflicts.ConflictCommand.Settle;
import lanyard.checkin.expectations.Expectations;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConflictId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ConflictEvent;
import lanyard.contracts.checkin.ConflictEvent.ConflictCleared;
import lanyard.contracts.checkin.ConflictEvent.ConflictKind;
import lanyard.contracts.checkin.ConflictEvent.ConflictRaised;
import lanyard.contracts.checkin.ConflictEvent.ConflictSettled;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.ledger.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Compares what phones did alone with what everybody knows by now. Which conflicts stand follows from all scans, whatever
 * order they came in: one whose cause goes away when more is told is cleared.
 */
public final class ConflictDecider {

    private final Expectations expectations;
    private final Attendance attendance;
    private final Conflicts conflicts;
    private final Instant at;
    private final List<ConflictEvent> events = new ArrayList<>();

    private ConflictDecider(
        Expectations expectations,
        Attendance attendance,
        Conflicts conflicts,
        Instant at
    ) {
        this.expectations = expectations;
        this.attendance = attendance;
        this.conflicts = conflicts;
        this.at = at;
    }

    public static Decision<ConflictEvent> decide(
        Expectations expectations,
        Attendance attendance,
        Conflicts conflicts,
        ConflictCommand command
    ) {
        return switch (command) {
            case Settle(var id, var decision, var by, var at) -> {
                Conflict known = conflicts.of(id);
                if (known == null) {
                    yield Decision.refuse(ConflictRefusal.UNKNOWN_CONFLICT);
                }
                yield known.settled() != null && known.settled().decision() == decision
                    ? Decision.accept()
                    : Decision.accept(new ConflictSettled(id, decision, by, at));
            }
            case Review(var at) -> {
                ConflictDecider review = new ConflictDecider(expectations, attendance, conflicts, at);
                review.unknown();
                yield Decision.accept(review.events);
            }
        };
    }

    /**
     * What follows from a scan.
     *
     * @param after who is where, with the scan
     * @param isVoid whether the badge that was shown opens no door
     */
    public static List<ConflictEvent> follow(
        Expectations expectations,
        Attendance after,
        Conflicts conflicts,
        ScanEvent scan,
        boolean isVoid
    ) {
        ConflictDecider decider = new ConflictDecider(expectations, after, conflicts, scan.scannedAt());
        switch (scan) {
            case CheckedIn in -> {
                decider.twice(in.badge());
                if (in.wasAlone() && isVoid) {
                    decider.raise(ConflictKind.REVOKED_ADMITTED, in.badge(), in.session(), in.scan(), null);
                }
                decider.overfull(in.badge(), in.session(), in.scan());
            }
            case CheckedOut out -> {
                decider.twice(out.badge());
                decider.overfull(out.badge(), out.session(), out.scan());
            }
            case ScanUndone undo -> {
                decider.twice(undo.badge());
                decider.clear(id(ConflictKind.REVOKED_ADMITTED, undo.undone().toString()));
                decider.overfull(undo.badge(), undo.session(), undo.undone());
            }
            case TurnedAway away -> {
                BadgeId left = Attendance.left(away);
                if (left != null) {
                    decider.twice(left);
                    decider.overfull(left, away.scan());
                }
            }
        }
        return decider.events;
    }

    /** The later of two scans is against the earlier; told in between, a step out explains both. */
    private void twice(BadgeId badge) {
        Map<ConflictId, Twice> now = new LinkedHashMap<>();
        for (Twice twice : attendance.presence(badge).twice()) {
            now.put(id(ConflictKind.ADMITTED_TWICE, twice.later().toString()), twice);
        }
        now.forEach((_, twice) ->
            raise(ConflictKind.ADMITTED_TWICE, badge, twice.session(), twice.later(), twice.earlier())
        );
        conflicts.byId().forEach((id, known) -> {
            if (
                known.kind() == ConflictKind.ADMITTED_TWICE &&
                badge.equals(known.badge()) &&
                !now.containsKey(id)
            ) {
                clear(id);
            }
        });
    }

    /** One scan may move somebody out of one room and into another: all are looked at where the person was. */
    private void overfull(BadgeId badge, SessionId session, ScanId scan) {
        SortedSet<SessionId> visited = new TreeSet<>(attendance.presence(badge).visits().keySet());
        visited.add(session);
        visited.forEach(one -> overfull(one, scan));
    }

    private void overfull(BadgeId badge, ScanId scan) {
        attendance
            .presence(badge)
            .visits()
            .keySet()
            .forEach(one -> overfull(one, scan));
    }

    /** Until enough have left. Only phones that decide alone, or a lead, let in more people than a room holds. */
    private void overfull(SessionId session, ScanId scan) {
        Programme programme = expectations.programme();
        Session here = programme == null ? null : programme.session(session).orElse(null);
        if (programme == null || here == null) {
            return;
        }
        ConflictId id = id(ConflictKind.ROOM_OVERFULL, here.room() + "/" + here.slot());
        int inside = programme
            .sessions()
            .stream()
            .filter(other -> other.room().equals(here.room()) && other.slot().equals(here.slot()))
            .mapToInt(other -> attendance.tally(other.id()).inside())
            .sum();
        if (inside > programme.room(here.room()).map(Room::seats).orElse(Integer.MAX_VALUE)) {
            raise(id, ConflictKind.ROOM_OVERFULL, null, session, scan, null);
        } else {
            clear(id);
        }
    }

    private void unknown() {
        Programme programme = expectations.programme();
        if (programme == null) {
            return;
        }
        Map<ConflictId, UnknownVisit> now = unknownVisits(programme);
        now.forEach((id, visit) ->
            raise(id, ConflictKind.UNKNOWN_ADMITTED, visit.badge(), visit.session(), visit.scan(), null)
        );
        conflicts.byId().forEach((id, known) -> {
            if (known.kind() == ConflictKind.UNKNOWN_ADMITTED && !now.containsKey(id)) {
                clear(id); // somebody knows of the badge, or the scan was undone
            }
        });
    }

    private record UnknownVisit(BadgeId badge, SessionId session, ScanId scan) {}

    /** In sorted order, because what is decided must not follow the order of a hash map. */
    private Map<ConflictId, UnknownVisit> unknownVisits(Programme programme) {
        Map<ConflictId, UnknownVisit> found = new LinkedHashMap<>();
        attendance
            .presences()
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().wasProvisional())
            .filter(entry -> !expectations.badge(entry.getKey()).isKnown())
            .sorted(Map.Entry.comparingByKey(Comparator.comparing(BadgeId::value)))
            .forEach(entry -> {
                BadgeId badge = entry.getKey();
                Presence presence = entry.getValue();
                presence.visits().forEach((session, visit) -> {
                    if (visit.admission() == Admission.PROVISIONAL && isOver(programme, session)) {
                        found.put(
                            id(ConflictKind.UNKNOWN_ADMITTED, badge + "/" + session),
                            new UnknownVisit(badge, session, presence.first(session))
                        );
                    }
                });
            });
        return found;
    }

    private boolean isOver(Programme programme, SessionId session) {
        return programme
            .session(session)
            .stream()
            .noneMatch(running -> at.isBefore(running.endsAt()));
    }

    private void raise(
        ConflictKind kind,
        BadgeId badge,
        SessionId session,
        ScanId scan,
        @Nullable ScanId other
    ) {
        raise(id(kind, scan.toString()), kind, badge, session, scan, other);
    }

    private void raise(
        ConflictId id,
        ConflictKind kind,
        @Nullable BadgeId badge,
        SessionId session,
        ScanId scan,
        @Nullable ScanId other
    ) {
        Conflict known = conflicts.of(id);
        boolean isSaid = known != null && !known.cleared() && Objects.equals(known.other(), other);
        if (!isSaid) {
            events.add(new ConflictRaised(id, kind, badge, session, scan, other, at));
        }
    }

    private void clear(ConflictId id) {
        if (conflicts.stands(id)) {
            events.add(new ConflictCleared(id, at));
        }
    }

    private static ConflictId id(ConflictKind kind, String subject) {
        return new ConflictId(
            UUID.nameUUIDFromBytes((kind + " " + subject).getBytes(StandardCharsets.UTF_8))
        );
    }
}
