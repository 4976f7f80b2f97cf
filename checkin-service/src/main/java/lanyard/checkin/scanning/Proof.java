package lanyard.checkin.scanning;

/** What the signature of a badge says. */
public enum Proof {
    /** Signed by the conference, or named by a member of staff who typed its number. */
    GENUINE,
    /** Signed with a key that is not known here: ours only if it may still be told. */
    UNKNOWN_KEY,
    /** Named by a code that a door handed out without network: ours once it is known, or a door has let it in. */
    HANDED_OUT,
    /** Not a badge of this conference. */
    FORGED
}
