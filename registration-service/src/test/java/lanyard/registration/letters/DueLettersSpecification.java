package lanyard.registration.letters;

import static lanyard.registration.SampleConference.ADA;
import static lanyard.registration.SampleConference.AT;
import static lanyard.registration.SampleConference.BEN;
import static lanyard.registration.SampleConference.BIG_PICTURE;
import static lanyard.registration.SampleConference.published;
import static lanyard.registration.SampleConference.registered;
import static lanyard.registration.SampleConference.registration;
import static lanyard.registration.registering.RegisteringRefusal.NOT_REGISTERED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lanyard.contracts.BadgeId;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.LetterEvent.LettersKept;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.ledger.testing.Specification;
import lanyard.registration.RegistrationCommand;
import lanyard.registration.RegistrationCommand.KeepLetters;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.DueLetters.DueLetter;
import org.junit.jupiter.api.Test;

class DueLettersSpecification {

    private final Specification<RegistrationState, RegistrationCommand, RegistrationEvent> day =
        registration()
            .given(published(1), registered(ADA), new SeatConfirmed(ADA, BIG_PICTURE))
            .given(registered(BEN), new SeatWaitlisted(BEN, BIG_PICTURE))
            .given(new BadgeReissued(BadgeId.of(BEN), 2))
            .given(
                new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, AT),
                new SeatConfirmed(BEN, BIG_PICTURE)
            );

    @Test
    void what_happens_to_people_makes_letters_due() {
        assertThat(day.state().letters().due().values()).containsExactly(
            new DueLetter(ADA, LetterKind.REGISTERED, null),
            new DueLetter(BEN, LetterKind.REGISTERED, null),
            new DueLetter(BEN, LetterKind.BADGE_REISSUED, null),
            new DueLetter(ADA, LetterKind.CANCELLED, null),
            new DueLetter(BEN, LetterKind.PROMOTED, BIG_PICTURE)
        );
    }

    @Test
    void a_letter_that_is_kept_is_due_no_more() {
        var rest = day.when(new KeepLetters(4, List.of())).then(new LettersKept(4));
        assertThat(rest.state().letters().due()).containsOnlyKeys(5L);
        rest.when(new KeepLetters(4, List.of())).then();
        rest.when(new KeepLetters(3, List.of())).then();
        rest.when(new KeepLetters(6, List.of())).then();
    }

    @Test
    void nobody_is_written_to_who_was_erased() {
        var after = day.given(new AttendeeErased(ADA, AT));
        assertThat(after.state().letters().due().values())
            .extracting(DueLetter::attendee)
            .containsOnly(BEN)
            .hasSize(3);
        after.when(new KeepLetters(5, List.of(BEN, ADA))).refused(NOT_REGISTERED);
        after.when(new KeepLetters(5, List.of(BEN))).then(new LettersKept(5));
    }
}
