package lanyard.checkin.scanning.http;

import lanyard.checkin.scanning.ScanCommand;
import lanyard.checkin.scanning.ScanCommand.Scan;

/**
 * A scan as it was sent, and as it is asked of the ledger.
 *
 * @param command of a scan, made as if everything were known
 */
record Asked(ScanRequest request, ScanCommand command) {
    /** @param upToDate whether the leader has taken in everything that the other services told */
    ScanCommand command(boolean upToDate) {
        return command instanceof Scan scan
            ? new Scan(
                  scan.scan(),
                  scan.door(),
                  scan.presented(),
                  scan.pinned(),
                  scan.direction(),
                  scan.scannedAt(),
                  scan.insisting(),
                  scan.unreported(),
                  upToDate
              )
            : command;
    }
}
