package lanyard.checkin.conflicts;

import java.time.Instant;
import lanyard.contracts.ConflictId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.ConflictEvent.ConflictDecision;

/** What is asked about conflicts. Scans raise theirs by themselves. */
public sealed interface ConflictCommand {
    /** A person has decided what it was; may be said again, and otherwise. */
    record Settle(
        ConflictId conflict,
        ConflictDecision decision,
        StaffId by,
        Instant at
    ) implements ConflictCommand {}

    /** Looks whether sessions are over for which somebody was let in of whom nobody has come to know. */
    record Review(Instant at) implements ConflictCommand {}
}
