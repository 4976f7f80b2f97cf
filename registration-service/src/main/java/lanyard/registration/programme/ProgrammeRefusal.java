package lanyard.registration.programme;

import lanyard.ledger.Refusal;

/** Why the programme stays as it is. */
public enum ProgrammeRefusal implements Refusal {
    NO_PROGRAMME,
    UNKNOWN_SESSION,
    SEATS_BELONG_TO_THE_GALA,
    SEATS_BELOW_ONE,
    SEATS_ABOVE_ROOM
}
