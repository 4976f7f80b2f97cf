package lanyard.checkin.scanning;

/** What has been told about a badge. */
public enum Standing {
    EXPECTED,
    /** Nothing yet. */
    UNKNOWN,
    /** A later issue replaced it. */
    REVOKED,
    /** Who wears it does not come any more. */
    CANCELLED
}
