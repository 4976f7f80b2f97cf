package lanyard.registration.badges;

import lanyard.ledger.Refusal;

/** Why no badge changes. */
public enum BadgeRefusal implements Refusal {
    KEY_NUMBER_TAKEN,
    UNKNOWN_BADGE,
    REGISTRATION_CANCELLED,
    TOO_MANY_ISSUES
}
