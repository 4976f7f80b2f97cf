package lanyard.registration.letters;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.BEN;
import static lanyard.registration.SampleConference.CYD;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registered;
import static lanyard.registration.SampleConference.registration;
import static lanyard.registration.letters.LetterRefusal.UNKNOWN_LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.LetterEvent.LetterParked;
import lanyard.contracts.registration.LetterEvent.LetterRequeued;
import lanyard.contracts.registration.LetterEvent.LetterSent;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.testing.Specification;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.OfLetters;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.Deliveries.Delivery;
import lanyard.registration.letters.Deliveries.Status;
import lanyard.registration.letters.LetterCommand.ParkLetter;
import lanyard.registration.letters.LetterCommand.RecordSent;
import lanyard.registration.letters.LetterCommand.RequeueLetter;
import org.junit.jupiter.api.Test;

class DeliveriesSpecification {

    private static final String TO_ADA = Letters.id(ADA, 1);
    private static final String TO_BEN = Letters.id(BEN, 2);

    private final Specification<RegistrationState, RegistrationCommand, RegistrationEvent> day =
        registration().given(published(1), registered(ADA), registered(BEN));

    private static RegistrationCommand sent(String letter, int attempt) {
        return new OfLetters(new RecordSent(letter, ADA, attempt, AT));
    }

    private static RegistrationCommand park(int attempt) {
        return new OfLetters(new ParkLetter(TO_ADA, ADA, attempt, ParkedBecause.RECIPIENT_REFUSED, AT));
    }

    private static Delivery delivery(Specification<RegistrationState, ?, ?> after) {
        return after.state().deliveries().of(TO_ADA);
    }

    @Test
    void a_letter_waits_until_a_server_has_taken_it() {
        assertThat(delivery(day)).isEqualTo(new Delivery(1, Status.WAITING, null, null));
        var after = day.when(sent(TO_ADA, 1)).then(new LetterSent(TO_ADA, AT));
        assertThat(delivery(after)).isEqualTo(new Delivery(1, Status.SENT, null, AT));
        assertThat(after.state().deliveries().isOpen(TO_BEN, 1)).isTrue();
    }

    @Test
    void what_is_told_twice_happened_once() {
        var after = day.given(new LetterSent(TO_ADA, AT));
        after.when(sent(TO_ADA, 1)).then();
        after.when(park(1)).then();
    }

    @Test
    void a_letter_that_nobody_takes_is_parked_and_says_why() {
        var after = day.when(park(1)).then(new LetterParked(TO_ADA, ParkedBecause.RECIPIENT_REFUSED, AT));
        assertThat(delivery(after)).isEqualTo(
            new Delivery(1, Status.PARKED, ParkedBecause.RECIPIENT_REFUSED, AT)
        );
        assertThat(after.state().deliveries().isOpen(TO_ADA, 1)).isFalse();
        after.when(sent(TO_ADA, 1)).then();
    }

    @Test
    void a_letter_is_sent_again_when_somebody_asks_whatever_became_of_it() {
        var again = new OfLetters(new RequeueLetter(TO_ADA, ADA));
        var after = day.given(new LetterSent(TO_ADA, AT)).when(again).then(new LetterRequeued(TO_ADA));
        assertThat(delivery(after)).isEqualTo(new Delivery(2, Status.WAITING, null, null));
        assertThat(after.state().deliveries().isOpen(TO_ADA, 1)).as("the attempt before").isFalse();
        after.when(sent(TO_ADA, 1)).then();
        after.when(sent(TO_ADA, 2)).then(new LetterSent(TO_ADA, AT));
        after.when(again).then(new LetterRequeued(TO_ADA));
    }

    @Test
    void an_attempt_that_the_history_does_not_know_yet_is_made() {
        var after = day.given(new LetterSent(TO_ADA, AT));
        assertThat(after.state().deliveries().isOpen(TO_ADA, 2)).isTrue();
    }

    @Test
    void a_letter_that_is_not_kept_is_not_sent_again() {
        day.when(new OfLetters(new RequeueLetter(TO_ADA, null))).refused(UNKNOWN_LETTER);
        day.when(new OfLetters(new RequeueLetter(Letters.id(CYD, 3), CYD))).refused(UNKNOWN_LETTER);
    }

    @Test
    void nothing_is_known_of_letters_to_somebody_who_was_erased() {
        var after = day
            .given(new LetterSent(TO_ADA, AT), new LetterSent(TO_BEN, AT))
            .given(new LetterParked(ADA + ".link-1", ParkedBecause.REFUSED, AT))
            .given(new AttendeeErased(ADA, AT));
        assertThat(after.state().deliveries().byLetter()).containsOnlyKeys(TO_BEN);
        after.when(sent(TO_ADA, 1)).refused(UNKNOWN_LETTER);
        after.when(park(1)).refused(UNKNOWN_LETTER);
        after.when(new OfLetters(new RequeueLetter(TO_ADA, ADA))).refused(UNKNOWN_LETTER);
    }
}
