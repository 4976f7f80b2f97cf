package lanyard.registration.badges;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registered;
import static lanyard.registration.SampleConference.registration;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import lanyard.contracts.BadgeId;
import lanyard.contracts.GuestId;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.BadgeEvent.BadgeKeyPublished;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeIssued;
import lanyard.contracts.registration.BadgeEvent.GuestBadgeRevoked;
import lanyard.registration.RegistrationCommand.OfBadges;
import lanyard.registration.badges.BadgeCommand.ExpectGuests;
import lanyard.registration.badges.BadgeCommand.PublishBadgeKey;
import lanyard.registration.badges.BadgeCommand.ReissueBadge;
import org.junit.jupiter.api.Test;

class BadgeSpecification {

    private static final GuestId GIL = new GuestId(new UUID(7, 1));
    private static final GuestId HAL = new GuestId(new UUID(7, 2));

    @Test
    void a_key_is_published_once_and_never_replaced() {
        var published = registration()
            .when(new OfBadges(new PublishBadgeKey(1, "key")))
            .then(new BadgeKeyPublished(1, "key"));
        published.when(new OfBadges(new PublishBadgeKey(1, "key"))).then();
        published.when(new OfBadges(new PublishBadgeKey(1, "other"))).refused(BadgeRefusal.KEY_NUMBER_TAKEN);
    }

    @Test
    void a_reissued_badge_revokes_every_issue_before() {
        var badge = BadgeId.of(ADA);
        registration()
            .given(published(1), registered(ADA))
            .when(new OfBadges(new ReissueBadge(badge)))
            .then(new BadgeReissued(badge, 2))
            .when(new OfBadges(new ReissueBadge(badge)))
            .then(new BadgeReissued(badge, 3));
    }

    @Test
    void only_a_badge_that_somebody_wears_is_reissued() {
        var reissue = new OfBadges(new ReissueBadge(BadgeId.of(ADA)));
        registration().given(published(1)).when(reissue).refused(BadgeRefusal.UNKNOWN_BADGE);
        registration()
            .given(published(1), registered(ADA), new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, AT))
            .when(reissue)
            .refused(BadgeRefusal.REGISTRATION_CANCELLED);
        registration()
            .given(published(1), registered(ADA), new BadgeReissued(BadgeId.of(ADA), BadgeDecider.LAST_ISSUE))
            .when(reissue)
            .refused(BadgeRefusal.TOO_MANY_ISSUES);
    }

    @Test
    void guests_have_badges_while_the_gala_has_places_for_them() {
        var both = registration()
            .given(published(1), registered(ADA))
            .when(expect(GIL, HAL))
            .then(new GuestBadgeIssued(GIL, ADA), new GuestBadgeIssued(HAL, ADA));
        both.when(expect(GIL, HAL)).then();
        var one = both.when(expect(HAL)).then(new GuestBadgeRevoked(GIL));
        assertThat(one.state().badges().guestsOf(ADA)).isEqualTo(List.of(HAL));
        one.when(expect()).then(new GuestBadgeRevoked(HAL));
        one.when(new OfBadges(new ReissueBadge(BadgeId.of(HAL)))).then(new BadgeReissued(BadgeId.of(HAL), 2));
    }

    private static OfBadges expect(GuestId... guests) {
        return new OfBadges(new ExpectGuests(ADA, List.of(guests)));
    }
}
