package lanyard.checkin.doors.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.DoorCommand.Enrol;
import lanyard.checkin.doors.DoorRefusal;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DeviceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.DoorEvent.DeviceEnrolled;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Phones become door devices here, with the code that somebody showed them. */
@RestController
@RequestMapping("/api/checkin/devices")
@CallableBy(Who.ANYONE)
class DevicesController {

    private final CheckinLedger ledger;

    DevicesController(CheckinLedger ledger) {
        this.ledger = ledger;
    }

    record EnrolmentRequest(@NotNull @Size(min = 1, max = 100) String code) {
        @Override
        public String toString() {
            return "EnrolmentRequest[…]"; // it makes a phone a door
        }
    }

    record Enrolled(DeviceId device, String credential, ConferenceId conference, List<DoorName> doors) {
        @Override
        public String toString() {
            return "Enrolled[" + device + "]"; // the credential is the door's
        }
    }

    record DoorName(DoorId id, String name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Enrolled enrol(
        @Valid @RequestBody EnrolmentRequest request,
        IdempotencyKey key,
        Caller caller,
        Position position
    ) {
        Secret code = new Secret(request.code().strip());
        ConferenceId conference = conferenceThatOffered(code.hash());
        Checkin checkin = ledger.view(conference).state();
        Secret credential = OneTimeSecrets.credential(key.value(), code.text());
        var done = position.<CheckinEvent>done(
            ledger.submit(
                conference,
                key,
                caller,
                ledger.now(checkin),
                new Enrol(
                    code.hash(),
                    new DeviceId(UUID.randomUUID()),
                    credential.hash(),
                    ledger.now(checkin)
                )
            )
        );
        DeviceEnrolled enrolled = (DeviceEnrolled) done.events().getFirst();
        Door door = checkin.doors().door(enrolled.door());
        return new Enrolled(
            enrolled.device(),
            credential.text(),
            conference,
            door == null ? List.of() : List.of(new DoorName(door.id(), door.name()))
        );
    }

    /** A code that was never offered is refused here: guessing fills no log. */
    private ConferenceId conferenceThatOffered(String codeHash) {
        return ledger
            .conferences()
            .stream()
            .filter(conference -> ledger.view(conference).state().doors().offered(codeHash))
            .findFirst()
            .orElseThrow(() ->
                Problem.refused(
                    DoorRefusal.CODE_UNKNOWN.name(),
                    "This code enrols no phone. Ask for a new one."
                )
            );
    }
}
