package lanyard.registration.letters.writing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.SeatEvent.SeatWaitlisted;
import lanyard.registration.Organising;
import lanyard.registration.RegistrationDecider;
import lanyard.registration.RegistrationState;
import lanyard.registration.letters.DueLetters.DueLetter;
import lanyard.registration.letters.Letter;
import lanyard.registration.letters.LetterKind;
import lanyard.registration.letters.ProgrammeChanges;
import lanyard.registration.programme.ProgrammeFile;

/** Letters of every kind to somebody who does not exist, about the sample conference. Their links open nothing. */
public final class LetterSamples {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final AttendeeId ADA = new AttendeeId(
        new UUID(0x5ada_0da5_ada0_4a5aL, 0x8ada_0da5_ada0_da5aL)
    );
    private static final AttendeeId EARLIER = new AttendeeId(new UUID(0, 2));
    private static final SessionId HELD = new SessionId("dd-2.1");
    private static final SessionId WAITED_FOR = new SessionId("bp");
    private static final Instant AT = Instant.parse("2026-11-01T09:00:00Z");

    private LetterSamples() {}

    /**
     * One of each kind, in the order of the kinds.
     *
     * @param language BCP 47 tag
     */
    public static List<Letter> in(String language) {
        ProgrammeFile.Valid sample = Organising.sample(DAY);
        RegistrationState day = after(
            RegistrationState.INITIAL,
            List.of(
                new ProgrammePublished(sample.programme()),
                new AttendeeRegistered(EARLIER, Category.DELEGATE, "1", AT),
                new SeatWaitlisted(EARLIER, WAITED_FOR),
                new AttendeeRegistered(ADA, Category.DELEGATE, "1", AT),
                new SeatConfirmed(ADA, HELD),
                new SeatWaitlisted(ADA, WAITED_FOR)
            )
        );
        RegistrationState over = after(
            day,
            List.of(new RegistrationCancelled(ADA, CancelledBy.ATTENDEE, AT))
        );
        String link = "https://lanyard.example/c/" + sample.conference() + "/me#sample";
        return Arrays.stream(LetterKind.values())
            .map(kind ->
                Composer.letter(
                    kind == LetterKind.CANCELLED ? over : day,
                    due(kind),
                    "Ada Lovelace",
                    language,
                    "ada@lanyard.example",
                    link,
                    AT
                )
            )
            .toList();
    }

    private static DueLetter due(LetterKind kind) {
        return new DueLetter(
            ADA,
            kind,
            switch (kind) {
                case PROMOTED -> HELD;
                case STANDBY -> WAITED_FOR;
                case
                    REGISTERED,
                    CHANGED,
                    PROGRAMME_CHANGED,
                    CANCELLED,
                    BADGE_REISSUED,
                    NEW_LINK,
                    CONFIRM_ADDRESS,
                    ADDRESS_CHANGED -> null;
            },
            kind == LetterKind.PROGRAMME_CHANGED
                ? new ProgrammeChanges(List.of(HELD), List.of("Share and Learn"))
                : ProgrammeChanges.NONE
        );
    }

    private static RegistrationState after(RegistrationState before, List<RegistrationEvent> events) {
        RegistrationDecider decider = new RegistrationDecider();
        RegistrationState state = before;
        for (RegistrationEvent event : events) {
            state = decider.evolve(state, event);
        }
        return state;
    }
}
