package lanyard.checkin.doors.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Secret;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.CheckinSettings;
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.DoorCommand.ChangeWalkIns;
import lanyard.checkin.doors.DoorCommand.MakeDoor;
import lanyard.checkin.doors.DoorCommand.OfferEnrolment;
import lanyard.checkin.doors.DoorCommand.RevokeDevice;
import lanyard.checkin.doors.DoorCommand.RevokeDoor;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.DoorEvent.EnrolmentOffered;
import lanyard.contracts.checkin.DoorEvent.WalkIns;
import lanyard.ledger.Answer;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Organisers and door leads make doors here, hand them out and take them back. */
@RestController
@RequestMapping("/api/checkin/conferences/{conference}")
@CallableBy({ Who.ORGANISER, Who.DOOR_LEAD })
class DoorsController {

    private final CheckinLedger ledger;
    private final DeviceReports reports;
    private final CheckinSettings settings;

    DoorsController(CheckinLedger ledger, DeviceReports reports, CheckinSettings settings) {
        this.ledger = ledger;
        this.reports = reports;
        this.settings = settings;
    }

    @GetMapping("/doors")
    List<DoorPage> doors(@PathVariable ConferenceId conference, Position position) {
        Checkin checkin = ledger.known(conference, position).state();
        ledger.histories().askLeader(CheckinLedger.historyOf(conference));
        return checkin
            .doors()
            .inUse()
            .stream()
            .map(door -> page(checkin, door))
            .toList();
    }

    @PostMapping("/doors")
    @ResponseStatus(HttpStatus.CREATED)
    DoorPage make(
        @PathVariable ConferenceId conference,
        @Valid @RequestBody DoorRequest request,
        IdempotencyKey key,
        Caller.Staff caller,
        Position position
    ) {
        Instant now = ledger.now(ledger.known(conference, position).state());
        var made = position.done(
            ledger.submit(
                conference,
                key,
                caller,
                now,
                new MakeDoor(new DoorId(UUID.randomUUID()), request.name().strip(), request.rooms())
            )
        );
        DoorMade door = only(made, DoorMade.class);
        return new DoorPage(door.door(), door.name(), door.rooms(), WalkIns.NEVER, List.of());
    }

    @DeleteMapping("/doors/{door}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeDoor(
        @PathVariable ConferenceId conference,
        @PathVariable DoorId door,
        IdempotencyKey key,
        Caller.Staff caller,
        Position position
    ) {
        Checkin checkin = ledger.known(conference, position).state();
        if (checkin.doors().door(door) == null) {
            throw Problem.notFound();
        }
        position.done(ledger.submit(conference, key, caller, ledger.now(checkin), new RevokeDoor(door)));
    }

    record WalkInsBody(@NotNull WalkIns walkIns) {}

    /** Who may be let in at the door without a seat. */
    @PutMapping("/doors/{door}/walk-ins")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeWalkIns(
        @PathVariable ConferenceId conference,
        @PathVariable DoorId door,
        @Valid @RequestBody WalkInsBody body,
        IdempotencyKey key,
        Caller.Staff caller,
        Position position
    ) {
        Checkin checkin = ledger.known(conference, position).state();
        if (checkin.doors().door(door) == null) {
            throw Problem.notFound();
        }
        position.done(
            ledger.submit(
                conference,
                key,
                caller,
                ledger.now(checkin),
                new ChangeWalkIns(door, body.walkIns())
            )
        );
    }

    /** @param lead whether the phone may let people in against the verdict */
    @PostMapping("/doors/{door}/enrolments")
    @ResponseStatus(HttpStatus.CREATED)
    EnrolmentPage offer(
        @PathVariable ConferenceId conference,
        @PathVariable DoorId door,
        @RequestParam(defaultValue = "false") boolean lead,
        IdempotencyKey key,
        Caller.Staff caller,
        Position position
    ) {
        Checkin checkin = ledger.known(conference, position).state();
        if (checkin.doors().door(door) == null) {
            throw Problem.notFound();
        }
        Secret code = OneTimeSecrets.enrolmentCode(key.value());
        var offered = position.done(
            ledger.submit(
                conference,
                key,
                caller,
                ledger.now(checkin),
                new OfferEnrolment(door, code.hash(), lead, ledger.now(checkin))
            )
        );
        // with the slash: what keeps the page on the phone looks after /door/
        String link = settings.publicUrl().resolve("/door/") + "#enrol=" + code.text();
        return new EnrolmentPage(
            code.text(),
            link,
            QrSvg.of(link),
            only(offered, EnrolmentOffered.class).expiresAt()
        );
    }

    @DeleteMapping("/devices/{device}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(
        @PathVariable ConferenceId conference,
        @PathVariable DeviceId device,
        IdempotencyKey key,
        Caller.Staff caller,
        Position position
    ) {
        Checkin checkin = ledger.known(conference, position).state();
        if (!checkin.doors().devices().containsKey(device)) {
            throw Problem.notFound();
        }
        position.done(ledger.submit(conference, key, caller, ledger.now(checkin), new RevokeDevice(device)));
    }

    private DoorPage page(Checkin checkin, Door door) {
        return new DoorPage(
            door.id(),
            door.name(),
            door.rooms(),
            door.walkIns(),
            checkin
                .doors()
                .devicesOf(door.id())
                .stream()
                .map(device -> DevicePage.of(device, reports.last(device.id())))
                .toList()
        );
    }

    private static <T> T only(Answer.Done<CheckinEvent> done, Class<T> type) {
        return type.cast(done.events().getFirst());
    }
}
