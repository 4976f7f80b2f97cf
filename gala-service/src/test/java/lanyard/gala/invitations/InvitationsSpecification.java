package lanyard.gala.invitations;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.GALA;
import static lanyard.gala.GalaExamples.PLENARY;
import static lanyard.gala.GalaExamples.dinnerFor;
import static lanyard.gala.GalaExamples.guest;
import static lanyard.gala.GalaExamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import lanyard.contracts.BadgeId;
import lanyard.contracts.StaffId;
import lanyard.contracts.gala.GalaEvent;
import lanyard.contracts.gala.InvitationEvent.ClockAdopted;
import lanyard.contracts.gala.InvitationEvent.DinerArrived;
import lanyard.contracts.gala.InvitationEvent.HostInvited;
import lanyard.contracts.gala.InvitationEvent.LinkAdopted;
import lanyard.contracts.gala.InvitationEvent.SessionKeyTrusted;
import lanyard.contracts.gala.InvitationEvent.StaffSignedOut;
import lanyard.gala.Gala;
import lanyard.gala.GalaCommand;
import lanyard.gala.GalaDecider;
import lanyard.gala.invitations.InvitationCommand.AdoptClock;
import lanyard.gala.invitations.InvitationCommand.AdoptLink;
import lanyard.gala.invitations.InvitationCommand.EndStaffSessions;
import lanyard.gala.invitations.InvitationCommand.Invite;
import lanyard.gala.invitations.InvitationCommand.NoteArrival;
import lanyard.gala.invitations.InvitationCommand.TrustSessionKey;
import lanyard.ledger.testing.Specification;
import org.junit.jupiter.api.Test;

class InvitationsSpecification {

    private static final StaffId STAFF = new StaffId(new UUID(5, 5));
    private static final Instant EIGHT = Instant.parse("2026-09-13T08:00:00Z");

    private final Specification<Gala, GalaCommand, GalaEvent> nothing = Specification.of(new GalaDecider());

    @Test
    void what_is_known_already_is_not_told_again() {
        nothing
            .when(told(new Invite(ADA)))
            .then(new HostInvited(ADA))
            .when(told(new Invite(ADA)))
            .then();
        nothing
            .when(told(new AdoptClock(Duration.ofHours(2))))
            .then(new ClockAdopted(Duration.ofHours(2)))
            .when(told(new AdoptClock(Duration.ofHours(2))))
            .then();
        nothing
            .when(told(new TrustSessionKey(1, "key")))
            .then(new SessionKeyTrusted(1, "key"))
            .when(told(new TrustSessionKey(1, "key")))
            .then();
        nothing
            .when(told(new EndStaffSessions(STAFF, EIGHT)))
            .then(new StaffSignedOut(STAFF, EIGHT))
            .when(told(new EndStaffSessions(STAFF, EIGHT)))
            .then();
    }

    @Test
    void who_comes_through_the_galas_door_has_arrived() {
        BadgeId badge = BadgeId.of(guest(1));
        dinnerFor(2)
            .when(told(new NoteArrival(badge, GALA)))
            .then(new DinerArrived(badge))
            .when(told(new NoteArrival(badge, GALA)))
            .then();
    }

    @Test
    void other_doors_are_not_the_galas() {
        dinnerFor(2)
            .when(told(new NoteArrival(BadgeId.of(ADA), PLENARY)))
            .then();
        nothing.when(told(new NoteArrival(BadgeId.of(ADA), GALA))).then();
    }

    @Test
    void a_replaced_link_ends_sessions_of_the_ones_before() {
        var replaced = nothing.when(told(new AdoptLink(ADA, 2))).then(new LinkAdopted(ADA, 2));
        replaced.when(told(new AdoptLink(ADA, 2))).then();
        assertThat(List.of(1, 2, 3))
            .map(issue -> replaced.state().invitations().sessions().linkIsCurrent(ADA, issue))
            .containsExactly(false, true, true);
    }

    @Test
    void a_staff_session_lasts_until_it_is_ended() {
        var ended = nothing.given(new StaffSignedOut(STAFF, EIGHT)).state().invitations().sessions();
        assertThat(ended.staffIsSignedIn(STAFF, EIGHT.minusSeconds(1))).isFalse();
        assertThat(ended.staffIsSignedIn(STAFF, EIGHT)).isTrue();
        assertThat(ended.staffIsSignedIn(new StaffId(new UUID(6, 6)), EIGHT.minusSeconds(1))).isTrue();
    }
}
