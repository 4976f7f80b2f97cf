package lanyard.contracts.registration;

import java.time.Instant;
import lanyard.contracts.WireName;

/** Letters: what they say stands in the letters topic only. Other services have no use for these events. */
public sealed interface LetterEvent extends RegistrationEvent {
    /**
     * The letters that follow from this history's events are counted from 1 on; every one up to {@code upTo} has been
     * composed and kept.
     */
    @WireName("lanyard.registration.letters-kept.v1")
    record LettersKept(long upTo) implements LetterEvent {}

    /** A mail server has taken the letter. {@code letter} is its id in the letters topic. */
    @WireName("lanyard.registration.letter-sent.v1")
    record LetterSent(String letter, Instant at) implements LetterEvent {}

    /** The letter was not sent and is not tried again until somebody asks for it. */
    @WireName("lanyard.registration.letter-parked.v1")
    record LetterParked(String letter, ParkedBecause because, Instant at) implements LetterEvent {}

    /** Somebody asked to send the letter again, whether or not it was sent before. */
    @WireName("lanyard.registration.letter-requeued.v1")
    record LetterRequeued(String letter) implements LetterEvent {}

    /** Why a letter was not sent. */
    enum ParkedBecause {
        /** The mail server does not accept this recipient. */
        RECIPIENT_REFUSED,
        /** The mail server does not accept this letter, or us. */
        REFUSED,
        /** No mail server answered for too long. */
        UNREACHABLE
    }
}
