package lanyard.checkin.doors;

import lanyard.ledger.Refusal;

/** Why nothing changed about a door, in the order of checking. */
public enum DoorRefusal implements Refusal {
    UNKNOWN_ROOM,
    DOOR_NAME_TAKEN,
    UNKNOWN_DOOR,
    UNKNOWN_DEVICE,
    CODE_UNKNOWN,
    CODE_USED,
    CODE_EXPIRED
}
