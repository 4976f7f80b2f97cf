package lanyard.registration.staff;

import static lanyard.registration.staff.StaffRefusal.KEY_NUMBER_TAKEN;
import static lanyard.registration.staff.StaffRefusal.LINK_EXPIRED;
import static lanyard.registration.staff.StaffRefusal.LINK_UNKNOWN;
import static lanyard.registration.staff.StaffRefusal.LINK_USED;
import static lanyard.registration.staff.StaffRefusal.STAFF_KNOWN_ALREADY;
import static lanyard.registration.staff.StaffRefusal.UNKNOWN_STAFF;

import java.time.Instant;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.contracts.registration.StaffEvent.SignInOffered;
import lanyard.contracts.registration.StaffEvent.SignedIn;
import lanyard.contracts.registration.StaffEvent.SignedOut;
import lanyard.ledger.Decision;
import lanyard.registration.staff.Staff.Member;
import lanyard.registration.staff.StaffCommand.OfferSignIn;
import lanyard.registration.staff.StaffCommand.PublishSessionKey;
import lanyard.registration.staff.StaffCommand.SignIn;
import lanyard.registration.staff.StaffCommand.SignOut;
import org.jspecify.annotations.Nullable;

/** The rules of signing in. */
public final class StaffDecider {

    private StaffDecider() {}

    public static Decision<RegistrationEvent> decide(Staff state, StaffCommand command) {
        return switch (command) {
            case PublishSessionKey(var number, var key) -> publish(state, number, key);
            case OfferSignIn(var staff, var role, var hash, var expiresAt) -> state
                .members()
                .containsKey(staff)
                ? Decision.refuse(STAFF_KNOWN_ALREADY)
                : Decision.accept(new SignInOffered(staff, role, hash, expiresAt));
            case SignIn(var hash, var at) -> signIn(state, hash, at);
            case SignOut(var staff, var at) -> signOut(state.members().get(staff), staff, at);
        };
    }

    private static Decision<RegistrationEvent> publish(Staff state, int number, String key) {
        String published = state.keys().get(number);
        if (published == null) {
            return Decision.accept(new SessionKeyPublished(number, key));
        }
        return published.equals(key) ? Decision.accept() : Decision.refuse(KEY_NUMBER_TAKEN);
    }

    /** Whoever signs out is out, also where the clock is behind the one they signed in by. */
    private static Decision<RegistrationEvent> signOut(@Nullable Member member, StaffId staff, Instant at) {
        if (member == null) {
            return Decision.refuse(UNKNOWN_STAFF);
        }
        Instant signedInAt = member.signedInAt();
        return Decision.accept(
            new SignedOut(staff, signedInAt != null && signedInAt.isAfter(at) ? signedInAt : at)
        );
    }

    private static Decision<RegistrationEvent> signIn(Staff state, String linkHash, Instant at) {
        StaffId staff = state.offers().get(linkHash);
        Member member = staff == null ? null : state.members().get(staff);
        if (staff == null || member == null) {
            return Decision.refuse(LINK_UNKNOWN);
        }
        if (member.signedInAt() != null) {
            return Decision.refuse(LINK_USED);
        }
        return at.isAfter(member.linkExpiresAt())
            ? Decision.refuse(LINK_EXPIRED)
            : Decision.accept(new SignedIn(staff, at));
    }
}
