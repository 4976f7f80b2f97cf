package lanyard.registration.programme.http;

import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Session;
import lanyard.registration.registering.Registrations;
import lanyard.registration.registering.SessionSeats;

/** What is left of a session's seats; none when more are taken than there are now. */
record SeatsView(SessionId id, int seats, int seatsLeft, int waiting) {
    static SeatsView of(Session session, Registrations registrations) {
        SessionSeats seats = registrations.session(session.id());
        return new SeatsView(
            session.id(),
            session.seats(),
            Math.max(0, session.seats() - seats.confirmed().size()),
            seats.waiting().size()
        );
    }
}
