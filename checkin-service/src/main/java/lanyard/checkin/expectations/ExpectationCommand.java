package lanyard.checkin.expectations;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import lanyard.contracts.BadgeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.StaffId;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.programme.Programme;

/** What the other services' events ask of the doors. None of these is ever refused. */
public sealed interface ExpectationCommand {
    record AdoptProgramme(Programme programme) implements ExpectationCommand {}

    record AdoptSeats(SessionId session, int seats) implements ExpectationCommand {}

    record AdoptClock(Duration ahead) implements ExpectationCommand {}

    record TrustBadgeKey(int keyNumber, String publicKey) implements ExpectationCommand {}

    record TrustSessionKey(int keyNumber, String publicKey) implements ExpectationCommand {}

    record SignOutStaff(StaffId staff, Instant at) implements ExpectationCommand {}

    record ExpectBadge(BadgeId badge, BadgeKind kind, int issue) implements ExpectationCommand {}

    /** Whoever wears it stays who it is. */
    record ExpectIssue(BadgeId badge, int issue) implements ExpectationCommand {}

    record CancelBadge(BadgeId badge) implements ExpectationCommand {}

    record Book(BadgeId badge, SessionId session, Booking booking) implements ExpectationCommand {}

    record ExpectDinner(SessionId session, int places) implements ExpectationCommand {}

    /** The whole party as it is from now on; guests of the host who are not named come no more. */
    record ExpectParty(BadgeId host, List<BadgeId> guests, Booking booking) implements ExpectationCommand {
        public ExpectParty {
            guests = List.copyOf(guests);
        }
    }
}
