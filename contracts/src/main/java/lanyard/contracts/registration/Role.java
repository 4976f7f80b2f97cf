package lanyard.contracts.registration;

/** What a member of staff may do. */
public enum Role {
    ORGANISER,
    DOOR_LEAD,
    CATERER
}
