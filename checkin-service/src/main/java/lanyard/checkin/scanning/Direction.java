package lanyard.checkin.scanning;

/** Which way somebody goes through a door. */
public enum Direction {
    IN,
    OUT
}
