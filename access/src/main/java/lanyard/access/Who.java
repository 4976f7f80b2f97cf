package lanyard.access;

import lanyard.contracts.registration.Role;

/** Those whom a method can be open to. */
public enum Who {
    ANYONE,
    ATTENDEE,
    ORGANISER,
    DOOR_LEAD,
    CATERER,
    DEVICE;

    /** Whether {@code caller} is one of them. */
    public boolean includes(Caller caller) {
        return switch (caller) {
            case Caller.Anyone _ -> this == ANYONE;
            case Caller.Attendee _ -> this == ATTENDEE;
            case Caller.Staff(_, Role role) -> this == of(role);
            case Caller.Device _ -> this == DEVICE;
        };
    }

    private static Who of(Role role) {
        return switch (role) {
            case ORGANISER -> ORGANISER;
            case DOOR_LEAD -> DOOR_LEAD;
            case CATERER -> CATERER;
        };
    }
}
