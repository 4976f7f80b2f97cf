package lanyard.registration.letters;

/** Why a letter is written. */
public enum LetterKind {
    REGISTERED,
    PROMOTED,
    /** A place may be free in a session they wait for, now: they are to come to its door. */
    STANDBY,
    /** Somebody changed their sessions, or an organiser did. */
    CHANGED,
    /** A session of theirs has another time, room or title, or is gone. */
    PROGRAMME_CHANGED,
    CANCELLED,
    BADGE_REISSUED,
    NEW_LINK,
    CONFIRM_ADDRESS,
    ADDRESS_CHANGED;

    /** Whether a letter of that kind tells all sessions of its reader. */
    public boolean tellsSessions() {
        return switch (this) {
            case REGISTERED, PROMOTED, CHANGED, PROGRAMME_CHANGED -> true;
            case STANDBY, CANCELLED, BADGE_REISSUED, NEW_LINK, CONFIRM_ADDRESS, ADDRESS_CHANGED -> false;
        };
    }
}
