package lanyard.registration.registering.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import lanyard.contracts.registration.Person;
import lanyard.registration.registering.Attendee;

/** What is known of who somebody is. Names travel apart from registrations, and may come a moment later. */
enum PersonStatus {
    PENDING,
    PRESENT,
    ERASED;

    private static final Duration PENDING_AT_MOST = Duration.ofMinutes(1);

    static PersonStatus of(Optional<Person> person, Attendee attendee, Instant now) {
        if (person.isPresent()) {
            return PRESENT;
        }
        return attendee.registeredAt().plus(PENDING_AT_MOST).isAfter(now) ? PENDING : ERASED;
    }
}
