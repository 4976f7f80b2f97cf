package lanyard.registration.registering.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Session;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.Attendee.SeatStatus;
import lanyard.registration.registering.Registrations;
import org.jspecify.annotations.Nullable;

/** @param position in the waitlist, from 1; null for a seat */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeatView(SessionId session, SeatStatus status, @Nullable Integer position) {
    /** An attendee's seats in the order of the programme. */
    static List<SeatView> of(Desk.Open conference, AttendeeId id, Attendee attendee) {
        Registrations registrations = conference.state().registrations();
        return conference
            .programme()
            .sessions()
            .stream()
            .map(Session::id)
            .flatMap(session -> {
                SeatStatus status = attendee.seats().get(session);
                return status == null ? Stream.of() : Stream.of(of(registrations, id, session, status));
            })
            .toList();
    }

    private static SeatView of(
        Registrations registrations,
        AttendeeId id,
        SessionId session,
        SeatStatus status
    ) {
        return switch (status) {
            case CONFIRMED -> new SeatView(session, status, null);
            case WAITLISTED -> new SeatView(session, status, registrations.position(id, session).orElse(1));
        };
    }
}
