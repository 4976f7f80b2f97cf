package lanyard.registration.registering.http;

import lanyard.registration.registering.Attendee;

/** Whether a registration stands. */
enum RegistrationStatus {
    REGISTERED,
    CANCELLED;

    static RegistrationStatus of(Attendee attendee) {
        return attendee.cancelled() ? CANCELLED : REGISTERED;
    }
}
