package lanyard.contracts.checkin;

/** Everything that happens in checkin-service. Topic {@code lanyard.checkin.events}. */
public sealed interface CheckinEvent
    permits DoorEvent, ExpectationEvent, ScanEvent, ConflictEvent, NoteEvent {}
