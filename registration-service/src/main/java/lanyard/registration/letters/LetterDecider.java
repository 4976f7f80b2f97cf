package lanyard.registration.letters;

import static lanyard.registration.letters.LetterRefusal.UNKNOWN_LETTER;

import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.LetterEvent.LetterParked;
import lanyard.contracts.registration.LetterEvent.LetterRequeued;
import lanyard.contracts.registration.LetterEvent.LetterSent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.Decision;
import lanyard.registration.letters.LetterCommand.ParkLetter;
import lanyard.registration.letters.LetterCommand.RecordSent;
import lanyard.registration.letters.LetterCommand.RequeueLetter;
import lanyard.registration.registering.Registrations;
import org.jspecify.annotations.Nullable;

/** The rules of sending letters. A letter to somebody who was erased is no letter any more. */
public final class LetterDecider {

    private LetterDecider() {}

    public static Decision<RegistrationEvent> decide(
        Registrations registrations,
        Deliveries state,
        LetterCommand command
    ) {
        return switch (command) {
            case RecordSent(var letter, var to, var attempt, var at) -> {
                if (isNobody(registrations, to)) {
                    yield Decision.refuse(UNKNOWN_LETTER);
                }
                yield state.isOpen(letter, attempt)
                    ? Decision.accept(new LetterSent(letter, at))
                    : Decision.accept();
            }
            case ParkLetter(var letter, var to, var attempt, var because, var at) -> {
                if (isNobody(registrations, to)) {
                    yield Decision.refuse(UNKNOWN_LETTER);
                }
                yield state.isOpen(letter, attempt)
                    ? Decision.accept(new LetterParked(letter, because, at))
                    : Decision.accept();
            }
            case RequeueLetter(var letter, var to) -> isNobody(registrations, to)
                ? Decision.refuse(UNKNOWN_LETTER)
                : Decision.accept(new LetterRequeued(letter));
        };
    }

    private static boolean isNobody(Registrations registrations, @Nullable AttendeeId to) {
        return to == null || registrations.attendee(to) == null;
    }
}
