package lanyard.checkin.scanning;

/** Who asks for somebody to be let in against the verdict. */
public enum Insisting {
    NOBODY,
    /** Whoever holds the phone: as far as the door lets in without a seat. */
    STAFF,
    /** A phone that may: for every reason but that there is no badge, or nothing to be let into. */
    LEAD
}
