package lanyard.checkin.doors.http;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.doors.Device;
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.http.DoorView.AtDoor;
import lanyard.checkin.doors.http.DoorView.AtDoorSession;
import lanyard.checkin.doors.http.DoorView.OfConference;
import lanyard.checkin.expectations.Expectations;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.ledger.Digest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What a phone shows about its door. */
@RestController
@RequestMapping("/api/checkin/door")
@CallableBy(Who.DEVICE)
class DoorController {

    private final CheckinLedger ledger;
    private final DeviceReports reports;

    DoorController(CheckinLedger ledger, DeviceReports reports) {
        this.ledger = ledger;
        this.reports = reports;
    }

    /** The tag changes with everything but {@code now}: a phone that has the conference's time keeps counting itself. */
    @GetMapping
    @Nullable
    ResponseEntity<DoorView> door(Caller.Device caller, Position position, ServletWebRequest request) {
        Checkin checkin = ledger.known(caller.conference(), position).state();
        Door door = checkin.doors().door(caller.door());
        if (door == null) {
            throw Problem.notFound();
        }
        Instant now = ledger.now(checkin);
        reports.seen(caller.device(), now);
        DoorView view = view(caller, checkin, door, now);
        String tag = "W/\"" + Digest.of(List.of(view.withoutNow(), checkin.expectations().ahead())) + "\"";
        return request.checkNotModified(tag) ? null : ResponseEntity.ok(view);
    }

    private static DoorView view(Caller.Device caller, Checkin checkin, Door door, Instant now) {
        Expectations expectations = checkin.expectations();
        Programme programme = Objects.requireNonNull(expectations.programme(), "a known conference has one");
        Device device = checkin.doors().devices().get(caller.device());
        List<AtDoorSession> sessions = programme
            .sessions()
            .stream()
            .filter(session -> door.rooms().contains(session.room()))
            .map(session -> session(checkin, programme, session))
            .toList();
        return new DoorView(
            new OfConference(caller.conference(), programme.title(), programme.day(), programme.timeZone()),
            new AtDoor(door.id(), door.name(), door.walkIns(), device != null && device.lead()),
            now,
            sessions
        );
    }

    private static AtDoorSession session(Checkin checkin, Programme programme, Session session) {
        return new AtDoorSession(
            session.id(),
            session.title(),
            session.kind(),
            programme.room(session.room()).orElseThrow().name(),
            session.place(),
            session.startsAt(),
            session.endsAt(),
            checkin.expectations().seatsOf(session),
            checkin.expectations().session(session.id()).booked(),
            checkin.attendance().tally(session.id()).inside()
        );
    }
}
