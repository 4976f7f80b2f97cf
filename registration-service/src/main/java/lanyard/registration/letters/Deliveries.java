package lanyard.registration.letters;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.registration.AttendanceEvent;
import lanyard.contracts.registration.AttendeeEvent;
import lanyard.contracts.registration.AttendeeEvent.AttendeeErased;
import lanyard.contracts.registration.BadgeEvent;
import lanyard.contracts.registration.DoorPhoneEvent;
import lanyard.contracts.registration.LetterEvent.LetterParked;
import lanyard.contracts.registration.LetterEvent.LetterRequeued;
import lanyard.contracts.registration.LetterEvent.LetterSent;
import lanyard.contracts.registration.LetterEvent.LettersKept;
import lanyard.contracts.registration.LetterEvent.ParkedBecause;
import lanyard.contracts.registration.ProgrammeEvent;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.contracts.registration.SeatEvent;
import lanyard.contracts.registration.StaffEvent;
import lanyard.contracts.registration.StandbyEvent;
import org.jspecify.annotations.Nullable;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;

/**
 * What has become of the letters that are kept. One that is not here waits for its first attempt.
 *
 * @param byLetter by the letter's id, which begins with the attendee's
 */
public record Deliveries(PSortedMap<String, Delivery> byLetter) {
    public static final Deliveries NONE = new Deliveries(TreePMap.empty());

    /**
     * @param attempt 1, and one more whenever somebody asks to send the letter again
     * @param because why it is parked; null when it is not
     * @param at since when it is sent or parked; null while it waits
     */
    public record Delivery(
        int attempt,
        Status status,
        @Nullable ParkedBecause because,
        @Nullable Instant at
    ) {
        static final Delivery FIRST = new Delivery(1, Status.WAITING, null, null);
    }

    public enum Status {
        WAITING,
        SENT,
        PARKED
    }

    public Delivery of(String letter) {
        return byLetter.getOrDefault(letter, Delivery.FIRST);
    }

    /**
     * Whether this attempt still has to be made. An attempt that is not known here is: somebody has asked for it, and
     * the document has come before the event.
     */
    public boolean isOpen(String letter, int attempt) {
        Delivery known = of(letter);
        return attempt > known.attempt() || (attempt == known.attempt() && known.status() == Status.WAITING);
    }

    public Deliveries evolve(RegistrationEvent event) {
        return switch (event) {
            case LetterSent(var letter, var at) -> with(
                letter,
                new Delivery(of(letter).attempt(), Status.SENT, null, at)
            );
            case LetterParked(var letter, var because, var at) -> with(
                letter,
                new Delivery(of(letter).attempt(), Status.PARKED, because, at)
            );
            case LetterRequeued(var letter) -> with(
                letter,
                new Delivery(of(letter).attempt() + 1, Status.WAITING, null, null)
            );
            case AttendeeErased(var attendee, _) -> without(attendee);
            case
                LettersKept _,
                AttendeeEvent _,
                AttendanceEvent _,
                StandbyEvent _,
                DoorPhoneEvent _,
                SeatEvent _,
                BadgeEvent _,
                ProgrammeEvent _,
                StaffEvent _ -> this;
        };
    }

    private Deliveries with(String letter, Delivery delivery) {
        return new Deliveries(byLetter.plus(letter, delivery));
    }

    private Deliveries without(AttendeeId attendee) {
        PSortedMap<String, Delivery> left = byLetter;
        // '/' follows '.', which ends the attendee's part of an id.
        for (String letter : byLetter.subMap(attendee + ".", true, attendee + "/", false).keySet()) {
            left = left.minus(letter);
        }
        return new Deliveries(left);
    }
}
