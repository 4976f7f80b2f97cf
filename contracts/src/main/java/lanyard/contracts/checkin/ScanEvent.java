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

    /** By the door's corrected clock, in conference time. */
    Instant scannedAt();

    /**
     * Somebody was let in and counts as present in the session.
     *
     * @param scannedAt by the door's corrected clock, in conference time
     * @param alone true when the phone decided by itself, without network; null like false
     * @param overruled what the door said before somebody let the person in against it; null when nobody did
     */
    @WireName("lanyard.checkin.checked-in.v1")
    record CheckedIn(
        ScanId scan,
        DoorId door,
        BadgeId badge,
        SessionId session,
        Admission admission,
        Instant scannedAt,
        @Nullable Boolean alone,
        @Nullable Reason overruled
    ) implements ScanEvent {
        /** By the server, and against nobody's word. */
        public CheckedIn(
            ScanId scan,
            DoorId door,
            BadgeId badge,
            SessionId session,
            Admission admission,
            Instant scannedAt
        ) {
            this(scan, door, badge, session, admission, scannedAt, null, null);
        }

        public boolean wasAlone() {
            return Boolean.TRUE.equals(alone);
        }
    }

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

    /**
     * A scan at the same door is as if it had never been.
     *
     * @param session into or out of which it had counted somebody
     * @param inside where the person is, without that scan; null when nowhere
     * @param came when they first came to {@code session}, without that scan; null when they never did
     */
    @WireName("lanyard.checkin.scan-undone.v1")
    record ScanUndone(
        ScanId scan,
        DoorId door,
        BadgeId badge,
        SessionId session,
        ScanId undone,
        UndoReason reason,
        Instant scannedAt,
        @Nullable SessionId inside,
        @Nullable Instant came
    ) implements ScanEvent {}

    /** Why a scan was undone. */
    enum UndoReason {
        /** Another badge than the one of who came. */
        WRONG_BADGE,
        /** Counted into a session that they did not come for. */
        WRONG_SESSION,
        /** They did not go through the door after all. */
        DID_NOT_ENTER,
        OTHER
    }

    /** How somebody was let in. */
    enum Admission {
        WELCOME,
        WELCOME_BACK,
        PROVISIONAL,
        /** From the waitlist, into a place that nobody came for. */
        STANDBY,
        /** Against the verdict, by somebody who may. */
        LET_IN
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
        /** The scan to be undone is not known at this door, or was undone. */
        NOTHING_TO_UNDO,
        REVOKED,
        CANCELLED,
        NOT_OURS
    }
}
