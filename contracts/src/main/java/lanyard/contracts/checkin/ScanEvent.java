package lanyard.contracts.checkin;

import java.time.Instant;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.WireName;
import org.jspecify.annotations.Nullable;

/** What was decided about scans. Every scan that was answered is one of these, in the order decided. */
public sealed interface ScanEvent extends CheckinEvent {
    ScanId scan();

    DoorId door();

    /**
     * Somebody was let in and counts as present in the session.
     *
     * @param scannedAt by the door's corrected clock, in conference time
     */
    @WireName("lanyard.checkin.checked-in.v1")
    record CheckedIn(
        ScanId scan,
        DoorId door,
        BadgeId badge,
        SessionId session,
        Admission admission,
        Instant scannedAt
    ) implements ScanEvent {}

    /** Somebody went out and no longer counts as inside. */
    @WireName("lanyard.checkin.checked-out.v1")
    record CheckedOut(
        ScanId scan,
        DoorId door,
        BadgeId badge,
        SessionId session,
        Instant scannedAt
    ) implements ScanEvent {}

    /**
     * Nobody was counted in, for this reason.
     *
     * @param badge null when the badge is not one of ours
     * @param session the session it was about, where there was one
     */
    @WireName("lanyard.checkin.turned-away.v1")
    record TurnedAway(
        ScanId scan,
        DoorId door,
        @Nullable BadgeId badge,
        @Nullable SessionId session,
        Reason reason,
        Instant scannedAt
    ) implements ScanEvent {}

    /** How somebody was let in. */
    enum Admission {
        WELCOME,
        WELCOME_BACK,
        PROVISIONAL,
        /** From the waitlist, into a place that nobody came for. */
        STANDBY
    }

    /** Why a scan let nobody in. */
    enum Reason {
        ALREADY_IN,
        ELSEWHERE,
        WAITLISTED,
        /** On standby, but a phone of this room has not told what it did: nobody knows what is free. */
        UNREPORTED,
        NOT_BOOKED,
        FULL,
        /** Booked, but came late, and the seat was given on: the room is full. */
        GIVEN_ON,
        NOTHING_ON,
        NOT_IN,
        REVOKED,
        CANCELLED,
        NOT_OURS
    }
}
