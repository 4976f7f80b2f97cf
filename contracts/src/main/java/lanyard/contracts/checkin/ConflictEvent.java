package lanyard.contracts.checkin;

import java.time.Instant;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConflictId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.WireName;
import org.jspecify.annotations.Nullable;

/** What doors did that could not know of each other, and what a person says to it. */
public sealed interface ConflictEvent extends CheckinEvent {
    ConflictId conflict();

    /**
     * Somebody has to look at this.
     *
     * @param badge whose it is; null when it is about a room, or the badge is not one of ours
     * @param scan the one that does not fit
     * @param other the one that stands, where two are against each other
     */
    @WireName("lanyard.checkin.conflict-raised.v1")
    record ConflictRaised(
        ConflictId conflict,
        ConflictKind kind,
        @Nullable BadgeId badge,
        SessionId session,
        ScanId scan,
        @Nullable ScanId other,
        Instant at
    ) implements ConflictEvent {}

    /** What was told later explains it: nobody has to look any more. */
    @WireName("lanyard.checkin.conflict-cleared.v1")
    record ConflictCleared(ConflictId conflict, Instant at) implements ConflictEvent {}

    /** A person has decided what it was. */
    @WireName("lanyard.checkin.conflict-settled.v1")
    record ConflictSettled(
        ConflictId conflict,
        ConflictDecision decision,
        StaffId by,
        Instant at
    ) implements ConflictEvent {}

    /** What does not fit. */
    enum ConflictKind {
        /** Two doors let the same badge in while apart: the earlier scan stands. */
        ADMITTED_TWICE,
        /** A phone without network let in a badge that was revoked or cancelled. */
        REVOKED_ADMITTED,
        /** A phone let in a badge that nobody has come to know of by the end of the session. */
        UNKNOWN_ADMITTED,
        /** Phones without network let more people into a room than it holds. */
        ROOM_OVERFULL
    }

    /** What a person says it was. */
    enum ConflictDecision {
        /** One person, counted once: nothing is wrong. */
        ONE_PERSON,
        /** Somebody else came with a copy of the badge. */
        COPIED_BADGE,
        /** Whoever it is about may stay. */
        MAY_STAY,
        /** Whoever it is about was asked to leave. */
        ASKED_TO_LEAVE
    }
}
