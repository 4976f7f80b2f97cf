package lanyard.checkin.conflicts;

import lanyard.ledger.Refusal;

/** Why nothing was settled, in the order of checking. */
public enum ConflictRefusal implements Refusal {
    UNKNOWN_CONFLICT
}
