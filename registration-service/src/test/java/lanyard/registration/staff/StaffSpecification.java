package lanyard.registration.staff;

import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lanyard.contracts.StaffId;
import lanyard.contracts.registration.Role;
import lanyard.contracts.registration.StaffEvent.SessionKeyPublished;
import lanyard.contracts.registration.StaffEvent.SignInOffered;
import lanyard.contracts.registration.StaffEvent.SignedIn;
import lanyard.contracts.registration.StaffEvent.SignedOut;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfStaff;
import lanyard.registration.staff.StaffCommand.OfferSignIn;
import lanyard.registration.staff.StaffCommand.PublishSessionKey;
import lanyard.registration.staff.StaffCommand.SignIn;
import lanyard.registration.staff.StaffCommand.SignOut;
import org.junit.jupiter.api.Test;

class StaffSpecification {

    private static final StaffId OLA = new StaffId(new UUID(3, 1));
    private static final SignInOffered OFFERED = new SignInOffered(
        OLA,
        Role.ORGANISER,
        "hash",
        AT.plusSeconds(60)
    );

    @Test
    void a_session_key_is_published_once_and_never_replaced() {
        var published = registration()
            .when(of(new PublishSessionKey(1, "key")))
            .then(new SessionKeyPublished(1, "key"));
        published.when(of(new PublishSessionKey(1, "key"))).then();
        published.when(of(new PublishSessionKey(1, "other"))).refused(StaffRefusal.KEY_NUMBER_TAKEN);
    }

    @Test
    void a_link_signs_in_once() {
        registration()
            .when(of(new OfferSignIn(OLA, Role.ORGANISER, "hash", AT.plusSeconds(60))))
            .then(OFFERED)
            .when(of(new SignIn("hash", AT)))
            .then(new SignedIn(OLA, AT))
            .when(of(new SignIn("hash", AT)))
            .refused(StaffRefusal.LINK_USED);
    }

    @Test
    void a_link_that_is_unknown_or_late_signs_nobody_in() {
        registration()
            .given(OFFERED)
            .when(of(new SignIn("other", AT)))
            .refused(StaffRefusal.LINK_UNKNOWN);
        registration()
            .given(OFFERED)
            .when(of(new SignIn("hash", AT.plusSeconds(61))))
            .refused(StaffRefusal.LINK_EXPIRED);
    }

    @Test
    void nobody_is_offered_twice() {
        registration()
            .given(OFFERED)
            .when(of(new OfferSignIn(OLA, Role.CATERER, "new", AT)))
            .refused(StaffRefusal.STAFF_KNOWN_ALREADY);
    }

    @Test
    void signing_out_ends_every_session_that_began_before() {
        var out = registration()
            .given(OFFERED, new SignedIn(OLA, AT))
            .when(of(new SignOut(OLA, AT.plusSeconds(10))))
            .then(new SignedOut(OLA, AT.plusSeconds(10)));
        assertThat(out.state().staff().isSignedIn(OLA, AT)).isFalse();
        registration()
            .when(of(new SignOut(OLA, AT)))
            .refused(StaffRefusal.UNKNOWN_STAFF);
    }

    @Test
    void signing_out_by_a_clock_that_is_behind_ends_the_session_too() {
        var out = registration()
            .given(OFFERED, new SignedIn(OLA, AT))
            .when(of(new SignOut(OLA, AT.minusSeconds(10))))
            .then(new SignedOut(OLA, AT));
        assertThat(out.state().staff().isSignedIn(OLA, AT)).isFalse();
    }

    private static RegistrationCommand of(StaffCommand command) {
        return new OfStaff(command);
    }
}
