package lanyard.checkin.scanning;

import lanyard.contracts.BadgeId;

/** What was held in front of the camera or typed; signatures were checked before the queue. */
public sealed interface Presented {
    /** A badge with the conference's signature. */
    record Genuine(BadgeId badge, int issue) implements Presented {}

    /** In the form of a badge, signed with a key that was not known here: it may say anything. */
    record UnknownKey(BadgeId badge, int issue) implements Presented {}

    /** A typed badge number: the first 50 bits of a badge id. It names a person and no issue. */
    record TypedNumber(long first50Bits) implements Presented {}

    /** The code that a door without network handed out. Nobody signed it: it says something only where it is known. */
    record HandedOut(BadgeId badge) implements Presented {}

    /** Anything else. */
    record Forged() implements Presented {}
}
