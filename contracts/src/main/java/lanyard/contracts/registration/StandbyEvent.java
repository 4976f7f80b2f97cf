package lanyard.contracts.registration;

import java.time.Instant;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.WireName;

/** Seats that nobody came for are given on to people who wait and are in the building. In conference time. */
public sealed interface StandbyEvent extends RegistrationEvent {
    SessionId session();

    /** The session has begun, and whoever holds a seat and has not come finds it given on from now on. */
    @WireName("lanyard.registration.standby-opened.v1")
    record StandbyOpened(SessionId session, Instant at) implements StandbyEvent {}

    /**
     * The attendee waits for the session and is told to come to its door. That is no seat: the door lets them in while a
     * place is free.
     */
    @WireName("lanyard.registration.standby-offered.v1")
    record StandbyOffered(SessionId session, AttendeeId attendee, Instant at) implements StandbyEvent {}
}
