package lanyard.registration.letters;

/** Why a letter is written. */
public enum LetterKind {
    REGISTERED,
    PROMOTED,
    CANCELLED,
    BADGE_REISSUED,
    NEW_LINK,
    CONFIRM_ADDRESS,
    ADDRESS_CHANGED
}
