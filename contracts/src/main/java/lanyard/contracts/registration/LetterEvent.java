package lanyard.contracts.registration;

import lanyard.contracts.WireName;

/** Letters: what they say stands in the letters topic only. Other services have no use for these events. */
public sealed interface LetterEvent extends RegistrationEvent {
    /**
     * The letters that follow from this history's events are counted from 1 on; every one up to {@code upTo} has been
     * composed and kept.
     */
    @WireName("lanyard.registration.letters-kept.v1")
    record LettersKept(long upTo) implements LetterEvent {}
}
