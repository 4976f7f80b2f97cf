package lanyard.registration.registering;

import lanyard.ledger.Refusal;

/** Why nothing changes for an attendee. */
public enum RegisteringRefusal implements Refusal {
    NO_PROGRAMME,
    ALREADY_REGISTERED,
    NOT_REGISTERED,
    REGISTRATION_CANCELLED,
    UNKNOWN_SESSION,
    SESSION_NOT_OPEN,
    SESSIONS_OVERLAP
}
