package lanyard.contracts.checkin;

import java.time.Duration;
import java.time.Instant;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.WireName;
import lanyard.contracts.programme.Programme;
import org.jspecify.annotations.Nullable;

/** What the doors expect, learned from the other services: their events, as this service understands them. */
public sealed interface ExpectationEvent extends CheckinEvent {
    /** Doors go by this programme from now on. */
    @WireName("lanyard.checkin.programme-adopted.v1")
    record ProgrammeAdopted(Programme programme) implements ExpectationEvent {}

    /** Doors go by a clock that is {@code ahead} of UTC. */
    @WireName("lanyard.checkin.clock-adopted.v1")
    record ClockAdopted(Duration ahead) implements ExpectationEvent {}

    /** Badges signed with this key are genuine. */
    @WireName("lanyard.checkin.badge-key-trusted.v1")
    record BadgeKeyTrusted(int keyNumber, String publicKey) implements ExpectationEvent {}

    /** Staff and attendee sessions signed with this key are genuine. In the history {@code installation}. */
    @WireName("lanyard.checkin.session-key-trusted.v1")
    record SessionKeyTrusted(int keyNumber, String publicKey) implements ExpectationEvent {}

    /** Sessions of this member of staff that began before {@code at} are over. In the history {@code installation}. */
    @WireName("lanyard.checkin.staff-signed-out.v1")
    record StaffSignedOut(StaffId staff, Instant at) implements ExpectationEvent {}

    /** Who wears this badge may come; only this issue of it is valid. */
    @WireName("lanyard.checkin.badge-expected.v1")
    record BadgeExpected(BadgeId badge, BadgeKind kind, int issue) implements ExpectationEvent {}

    /** Who wears this badge does not come any more. */
    @WireName("lanyard.checkin.badge-cancelled.v1")
    record BadgeCancelled(BadgeId badge) implements ExpectationEvent {}

    /**
     * What this badge has booked in that session is now {@code booking}.
     *
     * @param host for a guest of the dinner, the badge of the host whose party it is; null for everybody else
     */
    @WireName("lanyard.checkin.booking-changed.v1")
    record BookingChanged(
        BadgeId badge,
        SessionId session,
        Booking booking,
        @Nullable BadgeId host
    ) implements ExpectationEvent {}

    /** Parties of the dinner come to this session, which has so many places. */
    @WireName("lanyard.checkin.dinner-expected.v1")
    record DinnerExpected(SessionId session, int places) implements ExpectationEvent {}

    /** Who wears a badge. */
    enum BadgeKind {
        ATTENDEE,
        GUEST
    }

    /** What somebody has booked in a session. */
    enum Booking {
        CONFIRMED,
        WAITLISTED,
        /** Still on the waitlist, and told to come to the door: it lets them in while a place is free. */
        STANDBY,
        NONE;

        /** Whether there is no seat yet, but a place on the waitlist. */
        public boolean isWaiting() {
            return this == WAITLISTED || this == STANDBY;
        }
    }
}
