package lanyard.gala.dinner;

import lanyard.ledger.Refusal;

/** Why terms of a dinner are refused, in the order of checking. */
public enum DinnerRefusal implements Refusal {
    /** The programme shows no gala. */
    NO_DINNER,
    /** Parties must know where they stand before they sit down. */
    DEADLINE_AFTER_DINNER,
    /** Parties that are confirmed stay confirmed. */
    PLACES_ALREADY_GIVEN
}
