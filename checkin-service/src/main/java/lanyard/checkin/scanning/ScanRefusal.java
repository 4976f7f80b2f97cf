package lanyard.checkin.scanning;

import lanyard.ledger.Refusal;

/** Why a scan was not decided at all. */
public enum ScanRefusal implements Refusal {
    UNKNOWN_DOOR
}
