package lanyard.registration.registering;

import lanyard.ledger.Refusal;

/** Why nothing changes for an attendee. */
public enum RegisteringRefusal implements Refusal {
    NO_PROGRAMME,
    ALREADY_REGISTERED,
    /** The id that a phone proposed is somebody else's. */
    ATTENDEE_ID_TAKEN,
    NOT_REGISTERED,
    REGISTRATION_CANCELLED,
    UNKNOWN_SESSION,
    SESSION_NOT_OPEN,
    SESSIONS_OVERLAP
}
