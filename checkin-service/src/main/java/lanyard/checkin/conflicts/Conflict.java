package lanyard.checkin.conflicts;

import java.time.Instant;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.ConflictEvent.ConflictDecision;
import lanyard.contracts.checkin.ConflictEvent.ConflictKind;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody has to look at, or had to.
 *
 * @param badge whose it is; null when it is about a room
 * @param scan the one that does not fit
 * @param other the one that stands, where two are against each other
 * @param cleared whether what was told later explains it
 * @param settled what a person says it was; null until somebody has
 */
public record Conflict(
    ConflictKind kind,
    @Nullable BadgeId badge,
    SessionId session,
    ScanId scan,
    @Nullable ScanId other,
    Instant raisedAt,
    boolean cleared,
    @Nullable Settled settled
) {
    /** @param at conference time */
    public record Settled(ConflictDecision decision, StaffId by, Instant at) {}

    /** Whether somebody still has to look. */
    public boolean isOpen() {
        return !cleared && settled == null;
    }

    Conflict asCleared() {
        return new Conflict(kind, badge, session, scan, other, raisedAt, true, settled);
    }

    Conflict asSettled(Settled how) {
        return new Conflict(kind, badge, session, scan, other, raisedAt, cleared, how);
    }
}
