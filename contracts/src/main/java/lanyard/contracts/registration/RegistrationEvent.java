package lanyard.contracts.registration;

/** Everything that happens in registration-service. Topic {@code lanyard.registration.events}. */
public sealed interface RegistrationEvent
    permits
        ProgrammeEvent,
        AttendeeEvent,
        SeatEvent,
        BadgeEvent,
        StaffEvent,
        LetterEvent,
        AttendanceEvent,
        StandbyEvent,
        DoorPhoneEvent {}
