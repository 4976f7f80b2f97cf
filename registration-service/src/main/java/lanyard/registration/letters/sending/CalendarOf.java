package lanyard.registration.letters.sending;

import java.util.Optional;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;

/** Makes the calendar file that goes with letters about sessions. Without such a bean none does. */
@FunctionalInterface
public interface CalendarOf {
    /** An iCalendar object (RFC 5545) in UTF-8; nothing for somebody without sessions. */
    Optional<byte[]> calendar(ConferenceId conference, AttendeeId attendee);
}
