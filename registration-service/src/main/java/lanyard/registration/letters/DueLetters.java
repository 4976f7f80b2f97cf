package lanyard.registration.letters;

import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.registration.AttendeeEvent;
import lanyard.contracts.registration.AttendeeEvent.AddressChanged;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.AttendeeEvent.LinkReplaced;
import lanyard.contracts.registration.AttendeeEvent.RegistrationCancelled;
import lanyard.contracts.registration.BadgeEvent;
import lanyard.contracts.registration.BadgeEvent.BadgeReissued;
import lanyard.contracts.registration.LetterEvent;
import lanyard.contracts.registration.LetterEvent.LettersKept;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.SeatEvent.SeatConfirmed;
import lanyard.contracts.registration.StaffEvent;
import lanyard.registration.registering.Registrations;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * Letters that follow from what happened and are not yet kept: folded from the events, so that nothing can happen
 * without its letter, and no restart can lose one.
 *
 * @param count letters that ever became due; the newest has this number
 * @param due by number
 */
public record DueLetters(long count, PSortedMap<Long, DueLetter> due) {
    public static final DueLetters NONE = new DueLetters(0, TreePMap.empty());

    /** @param session that the letter is about; null when it is about the whole registration */
    public record DueLetter(AttendeeId attendee, LetterKind kind, @Nullable SessionId session) {}

    /** @param before who was registered, and who waited, before the event */
    public DueLetters evolve(Registrations before, RegistrationEvent event) {
        return switch (event) {
            case AttendeeRegistered(var attendee, _, _, _) -> with(attendee, LetterKind.REGISTERED, null);
            case RegistrationCancelled(var attendee, _, _) -> with(attendee, LetterKind.CANCELLED, null);
            case SeatConfirmed(var attendee, var session) when (
                before.position(attendee, session).isPresent()
            ) -> with(attendee, LetterKind.PROMOTED, session);
            case BadgeReissued(var badge, _) when (
                before.attendee(new AttendeeId(badge.value())) != null
            ) -> with(new AttendeeId(badge.value()), LetterKind.BADGE_REISSUED, null);
            case LinkReplaced(var attendee, _) -> with(attendee, LetterKind.NEW_LINK, null);
            case AddressChanged(var attendee) -> with(attendee, LetterKind.ADDRESS_CHANGED, null);
            case LettersKept(var upTo) -> new DueLetters(count, due.tailMap(upTo, false));
            case AttendeeErased(var attendee, _) -> without(attendee);
            case
                AttendeeEvent _,
                SeatEvent _,
                BadgeEvent _,
                ProgrammeEvent _,
                StaffEvent _,
                LetterEvent _ -> this;
        };
    }

    /** Nobody is written to who has asked to be forgotten. */
    private DueLetters without(AttendeeId attendee) {
        PSortedMap<Long, DueLetter> left = due;
        for (var letter : due.entrySet()) {
            if (letter.getValue().attendee().equals(attendee)) {
                left = left.minus(letter.getKey());
            }
        }
        return new DueLetters(count, left);
    }

    private DueLetters with(AttendeeId attendee, LetterKind kind, @Nullable SessionId session) {
        return new DueLetters(count + 1, due.plus(count + 1, new DueLetter(attendee, kind, session)));
    }
}
