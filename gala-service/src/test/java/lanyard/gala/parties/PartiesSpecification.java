package lanyard.gala.parties;

import static lanyard.gala.GalaExamples.ADA;
import static lanyard.gala.GalaExamples.BEN;
import static lanyard.gala.GalaExamples.CYD;
import static lanyard.gala.GalaExamples.DEE;
import static lanyard.gala.GalaExamples.IN_TIME;
import static lanyard.gala.GalaExamples.TOO_LATE;
import static lanyard.gala.GalaExamples.announced;
import static lanyard.gala.GalaExamples.attendee;
import static lanyard.gala.GalaExamples.comes;
import static lanyard.gala.GalaExamples.confirmed;
import static lanyard.gala.GalaExamples.declined;
import static lanyard.gala.GalaExamples.dinnerFor;
import static lanyard.gala.GalaExamples.guests;
import static lanyard.gala.GalaExamples.keeps;
import static lanyard.gala.GalaExamples.staysAway;
import static lanyard.gala.GalaExamples.told;
import static lanyard.gala.GalaExamples.waitlisted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Set;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.gala.DinnerEvent.DinnerAnnounced;
import lanyard.contracts.gala.InvitationEvent.HostUninvited;
import lanyard.contracts.gala.PartyEvent.PartyCorrected;
import lanyard.gala.GalaCommand;
import lanyard.gala.GalaCommand.OfDinner;
import lanyard.gala.GalaCommand.OfParty;
import lanyard.gala.GalaDecider;
import lanyard.gala.dinner.Announce;
import lanyard.gala.invitations.InvitationCommand.Uninvite;
import lanyard.gala.parties.PartyCommand.Come;
import lanyard.gala.parties.PartyCommand.StayAway;
import lanyard.ledger.testing.Specification;
import org.junit.jupiter.api.Test;

class PartiesSpecification {

    @Test
    void a_party_is_confirmed_while_places_last() {
        dinnerFor(3)
            .when(comes(ADA, 1, 2))
            .then(confirmed(ADA, 1, 2));
    }

    @Test
    void a_party_that_does_not_fit_waits_whole() {
        dinnerFor(4)
            .given(confirmed(ADA, 1, 2))
            .when(comes(BEN, 3))
            .then(waitlisted(BEN, 3));
    }

    @Test
    void a_party_that_fits_takes_the_places_that_no_waiting_party_fits_into() {
        dinnerFor(4)
            .given(confirmed(ADA, 1, 2), waitlisted(BEN, 3))
            .when(comes(CYD))
            .then(confirmed(CYD));
    }

    @Test
    void places_given_back_go_to_whoever_waits_longest() {
        dinnerFor(2)
            .given(confirmed(ADA, 1), waitlisted(BEN, 2), waitlisted(CYD, 3))
            .when(staysAway(ADA))
            .then(declined(ADA), confirmed(BEN, 2));
    }

    @Test
    void a_small_party_passes_a_big_one_that_does_not_fit() {
        dinnerFor(4)
            .given(confirmed(ADA, 1), confirmed(DEE, 2), waitlisted(BEN, 3, 4), waitlisted(CYD, 5))
            .when(staysAway(ADA))
            .then(declined(ADA), confirmed(CYD, 5));
    }

    @Test
    void places_given_back_can_confirm_several_parties() {
        dinnerFor(4)
            .given(confirmed(ADA, 1, 2, 3), waitlisted(BEN), waitlisted(CYD, 4), waitlisted(DEE, 5))
            .when(staysAway(ADA))
            .then(declined(ADA), confirmed(BEN), confirmed(CYD, 4));
    }

    @Test
    void a_confirmed_party_grows_while_places_last() {
        dinnerFor(3)
            .given(confirmed(ADA, 1))
            .when(comes(ADA, 1, 2))
            .then(confirmed(ADA, 1, 2));
    }

    @Test
    void a_confirmed_party_that_grows_too_far_keeps_what_it_has() {
        dinnerFor(3)
            .given(confirmed(ADA, 1), confirmed(BEN))
            .when(comes(ADA, 1, 2))
            .refused(PartyRefusal.NOT_ENOUGH_PLACES);
    }

    @Test
    void a_party_that_shrinks_gives_places_to_those_who_wait() {
        dinnerFor(3)
            .given(confirmed(ADA, 1, 2), waitlisted(BEN))
            .when(keeps(ADA, 1))
            .then(confirmed(ADA, 1), confirmed(BEN));
    }

    @Test
    void a_waiting_party_that_shrinks_until_it_fits_is_confirmed() {
        dinnerFor(3).given(confirmed(ADA, 1), waitlisted(BEN, 2)).when(keeps(BEN)).then(confirmed(BEN));
    }

    @Test
    void a_waiting_party_keeps_its_turn_when_its_guests_change() {
        var after = dinnerFor(2)
            .given(confirmed(ADA, 1), waitlisted(BEN, 2), waitlisted(CYD))
            .when(comes(BEN, 3))
            .then(waitlisted(BEN, 3));
        assertThat(after.state().parties().position(BEN)).isEqualTo(1);
        assertThat(after.state().parties().position(CYD)).isEqualTo(2);
        after.when(staysAway(ADA)).then(declined(ADA), confirmed(BEN, 3));
    }

    @Test
    void a_waiting_party_that_declines_waits_no_more() {
        dinnerFor(1)
            .given(confirmed(ADA), waitlisted(BEN), waitlisted(CYD))
            .when(staysAway(BEN))
            .then(declined(BEN))
            .when(staysAway(ADA))
            .then(declined(ADA), confirmed(CYD));
    }

    @Test
    void guests_can_be_exchanged_in_a_full_house() {
        dinnerFor(2).given(confirmed(ADA, 1)).when(comes(ADA, 2)).then(confirmed(ADA, 2));
    }

    @Test
    void who_declined_may_come_after_all() {
        dinnerFor(2).given(declined(ADA)).when(comes(ADA, 1)).then(confirmed(ADA, 1));
    }

    @Test
    void an_answer_given_twice_changes_nothing() {
        dinnerFor(3).given(confirmed(ADA, 1)).when(comes(ADA, 1)).then();
        dinnerFor(3).given(declined(ADA)).when(staysAway(ADA)).then();
        dinnerFor(1).given(waitlisted(ADA, 1)).when(comes(ADA, 1)).then();
    }

    @Test
    void a_corrected_name_or_diet_is_told_without_saying_what_it_is() {
        dinnerFor(3)
            .given(confirmed(ADA, 1))
            .when(new OfParty(new Come(ADA, guests(1), Set.of(), true, IN_TIME)))
            .then(new PartyCorrected(ADA));
    }

    @Test
    void more_places_confirm_those_who_wait() {
        dinnerFor(1)
            .given(confirmed(ADA), waitlisted(BEN, 1), waitlisted(CYD))
            .when(new OfDinner(new Announce(4, 3, announced(1).deadline())))
            .then(announced(4), confirmed(BEN, 1), confirmed(CYD));
    }

    @Test
    void a_cancelled_registration_declines_the_party_and_frees_its_places() {
        dinnerFor(2)
            .given(confirmed(ADA, 1), waitlisted(BEN))
            .when(told(new Uninvite(ADA)))
            .then(new HostUninvited(ADA), declined(ADA), confirmed(BEN));
    }

    @Test
    void a_cancelled_registration_without_an_answer_declines_nothing() {
        dinnerFor(2)
            .when(told(new Uninvite(ADA)))
            .then(new HostUninvited(ADA));
    }

    @Test
    void a_lowered_guest_limit_takes_nobody_away_and_lets_nobody_be_added() {
        var lowered = dinnerFor(9).given(confirmed(ADA, 1, 2), announcedWithLimit(9, 1));
        lowered.when(keeps(ADA, 1, 2)).then();
        lowered.when(comes(ADA, 1, 3)).then(confirmed(ADA, 1, 3));
        lowered.when(comes(ADA, 1, 2, 3)).refused(PartyRefusal.TOO_MANY_GUESTS);
        lowered.when(comes(BEN, 4, 5)).refused(PartyRefusal.TOO_MANY_GUESTS);
    }

    @Test
    void wishes_are_refused_by_name_in_this_order() {
        var nothing = Specification.of(new GalaDecider());
        nothing.when(comes(ADA)).refused(PartyRefusal.NO_DINNER);
        var open = dinnerFor(2).given(confirmed(BEN, 7));
        open.when(at(TOO_LATE, attendee(99), 1)).refused(PartyRefusal.NOT_INVITED);
        open.when(at(TOO_LATE, ADA, 7)).refused(PartyRefusal.DEADLINE_PASSED);
        open.when(new OfParty(new StayAway(ADA, TOO_LATE))).refused(PartyRefusal.DEADLINE_PASSED);
        open.when(keeps(ADA, 7)).refused(PartyRefusal.UNKNOWN_GUEST);
        open.when(keeps(ADA, 1, 2, 3, 4)).refused(PartyRefusal.UNKNOWN_GUEST);
        open.when(comes(ADA, 1, 2, 3, 4)).refused(PartyRefusal.TOO_MANY_GUESTS);
        open.when(comes(BEN, 7, 8)).refused(PartyRefusal.NOT_ENOUGH_PLACES);
    }

    @Test
    void a_guest_comes_once() {
        assertThatThrownBy(() -> comes(ADA, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static DinnerAnnounced announcedWithLimit(int places, int guestLimit) {
        var usual = announced(places);
        return new DinnerAnnounced(usual.session(), places, guestLimit, usual.deadline());
    }

    private static GalaCommand at(Instant now, AttendeeId host, int... guests) {
        return new OfParty(new Come(host, guests(guests), Set.copyOf(guests(guests)), false, now));
    }
}
