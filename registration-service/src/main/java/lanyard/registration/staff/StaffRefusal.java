package lanyard.registration.staff;

import lanyard.ledger.Refusal;

/** Why nobody is signed in or out. */
public enum StaffRefusal implements Refusal {
    KEY_NUMBER_TAKEN,
    STAFF_KNOWN_ALREADY,
    LINK_UNKNOWN,
    LINK_USED,
    LINK_EXPIRED,
    UNKNOWN_STAFF
}
