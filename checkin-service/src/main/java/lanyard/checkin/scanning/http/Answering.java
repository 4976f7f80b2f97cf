package lanyard.checkin.scanning.http;

import java.util.List;
import lanyard.checkin.Checkin;
import lanyard.checkin.attendance.Visit;
import lanyard.checkin.doors.Door;
import lanyard.checkin.expectations.http.Names;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Insisting;
import lanyard.checkin.scanning.Ruling;
import lanyard.checkin.scanning.ScanCommand.Scan;
import lanyard.checkin.scanning.ScanDecider;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ScanEvent;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.CheckedIn;
import lanyard.contracts.checkin.ScanEvent.CheckedOut;
import lanyard.contracts.checkin.ScanEvent.ScanUndone;
import lanyard.contracts.checkin.ScanEvent.TurnedAway;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;

/** Says in words for people what was decided about a scan. */
final class Answering {

    private final View<Checkin> view;
    private final Insisting insisting;

    /**
     * @param view in which the scans have happened
     * @param insisting who could ask at this phone for somebody to be let in
     */
    Answering(View<Checkin> view, Insisting insisting) {
        this.view = view;
        this.insisting = insisting;
    }

    /** @param events of one scan; who comes from another session was counted out of it first, and the last one tells */
    ScanAnswer answer(Asked asked, List<CheckinEvent> events) {
        ScanEvent event = events
            .stream()
            .filter(ScanEvent.class::isInstance)
            .map(ScanEvent.class::cast)
            .reduce((_, last) -> last)
            .orElseThrow();
        Verdict verdict = Verdict.of(event);
        BadgeId badge = badge(event);
        SessionId id = session(event);
        Session session = session(id);
        Visit visit = verdict == Verdict.ALREADY_IN ? visit(badge, id) : null;
        return new ScanAnswer(
            asked.request().scanId().toString(),
            verdict,
            id,
            session == null ? null : session.title(),
            session == null ? null : roomName(session),
            session == null ? null : session.place(),
            badge == null ? null : Names.of(view.documents(), badge),
            visit == null ? null : visit.lastAt(),
            visit == null ? null : doorName(visit.lastDoor()),
            verdict == Verdict.WAITLISTED ? position(badge, id) : null,
            mayLetIn(asked, event) ? true : null
        );
    }

    /** Whether it would be another answer if staff asked for it. */
    private boolean mayLetIn(Asked asked, ScanEvent event) {
        if (
            !(event instanceof TurnedAway) ||
            !(asked.command() instanceof Scan scan) ||
            scan.direction() != Direction.IN
        ) {
            return false;
        }
        Checkin checkin = view.state();
        Ruling ruling = ScanDecider.rule(
            checkin.doors(),
            checkin.expectations(),
            checkin.attendance(),
            new Scan(
                scan.scan(),
                scan.door(),
                scan.presented(),
                scan.pinned(),
                scan.direction(),
                scan.scannedAt(),
                insisting,
                scan.unreported(),
                true
            )
        );
        return ruling instanceof Ruling.Admit admit && admit.admission() == Admission.LET_IN;
    }

    private static @Nullable BadgeId badge(ScanEvent event) {
        return switch (event) {
            case CheckedIn in -> in.badge();
            case CheckedOut out -> out.badge();
            case ScanUndone undone -> undone.badge();
            case TurnedAway away -> away.badge();
        };
    }

    private static @Nullable SessionId session(ScanEvent event) {
        return switch (event) {
            case CheckedIn in -> in.session();
            case CheckedOut out -> out.session();
            case ScanUndone undone -> undone.session();
            case TurnedAway away -> away.session();
        };
    }

    private @Nullable Session session(@Nullable SessionId id) {
        Programme programme = view.state().expectations().programme();
        return programme == null || id == null ? null : programme.session(id).orElse(null);
    }

    private @Nullable String roomName(Session session) {
        Programme programme = view.state().expectations().programme();
        return programme == null
            ? null
            : programme
                  .room(session.room())
                  .map(room -> room.name())
                  .orElse(null);
    }

    private @Nullable Visit visit(@Nullable BadgeId badge, @Nullable SessionId session) {
        return badge == null || session == null
            ? null
            : view.state().attendance().presence(badge).visits().get(session);
    }

    private @Nullable String doorName(DoorId id) {
        Door door = view.state().doors().door(id);
        return door == null ? null : door.name();
    }

    private @Nullable Integer position(@Nullable BadgeId badge, @Nullable SessionId session) {
        int position =
            badge == null || session == null ? 0 : view.state().expectations().positionOf(badge, session);
        return position == 0 ? null : position;
    }
}
