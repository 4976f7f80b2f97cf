package lanyard.checkin.scanning.http;

import java.time.Instant;
import java.util.Set;
import lanyard.access.Caller;
import lanyard.checkin.Checkin;
import lanyard.checkin.doors.Device;
import lanyard.checkin.doors.Door;
import lanyard.checkin.doors.http.DeviceReports;
import lanyard.checkin.scanning.Insisting;
import lanyard.checkin.scanning.Presented;
import lanyard.checkin.scanning.ScanCommand;
import lanyard.checkin.scanning.ScanCommand.DecidedAlone;
import lanyard.checkin.scanning.ScanCommand.Scan;
import lanyard.checkin.scanning.ScanCommand.Undo;
import lanyard.contracts.RoomId;

/** Says what the scans of one phone ask of the ledger. */
final class Asking {

    private final Caller.Device caller;
    private final Checkin checkin;
    private final Badges badges;
    private final Instant now;
    private final boolean lead;
    private final Set<RoomId> unreported;

    /** @param now conference time */
    Asking(Caller.Device caller, Checkin checkin, Badges badges, DeviceReports reports, Instant now) {
        this.caller = caller;
        this.checkin = checkin;
        this.badges = badges;
        this.now = now;
        Device device = checkin.doors().devices().get(caller.device());
        Door door = checkin.doors().door(caller.door());
        this.lead = device != null && device.lead();
        this.unreported =
            door == null ? Set.of() : reports.unreported(checkin.doors(), door, caller.device(), now);
    }

    Asked of(ScanRequest scan) {
        return new Asked(scan, command(scan));
    }

    private ScanCommand command(ScanRequest scan) {
        Presented presented = badges.read(caller.conference(), checkin.expectations().keys(), scan.badge());
        Instant scannedAt = ScannedAt.corrected(scan.scannedAt(), now);
        if (scan.undo() != null) {
            return new Undo(
                scan.scanId(),
                scan.door(),
                presented,
                scan.undo().scanId(),
                scan.undo().reason(),
                scannedAt
            );
        }
        if (scan.decided() != null) {
            return new DecidedAlone(
                scan.scanId(),
                scan.door(),
                presented,
                scan.decided().verdict().ruling(scan.decided().session()).orElseThrow(),
                scan.decided().overruled() == null ? null : scan.decided().overruled().reason().orElse(null),
                scannedAt
            );
        }
        return new Scan(
            scan.scanId(),
            scan.door(),
            presented,
            scan.session(),
            scan.way(),
            scannedAt,
            !scan.insists() ? Insisting.NOBODY : lead ? Insisting.LEAD : Insisting.STAFF,
            unreported,
            true
        );
    }

    /** Who could ask for somebody to be let in against a verdict, at this phone. */
    Insisting insisting() {
        return lead ? Insisting.LEAD : Insisting.STAFF;
    }
}
