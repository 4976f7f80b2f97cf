package lanyard.gala.parties;

import lanyard.ledger.Refusal;

/** Why a host's wish is refused, in the order of checking. The party is then as it was before. */
public enum PartyRefusal implements Refusal {
    /** No dinner is announced. */
    NO_DINNER,
    /** The gala is for delegates whose registration stands. */
    NOT_INVITED,
    /** The counts are with the caterer. */
    DEADLINE_PASSED,
    /** A guest is named by an id that is not of this party. */
    UNKNOWN_GUEST,
    /** More guests than a host may bring. */
    TOO_MANY_GUESTS,
    /** A confirmed party wants more places than are free; it keeps those it has. */
    NOT_ENOUGH_PLACES
}
