package lanyard.registration.registering.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.SessionCookies;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.registration.AttendeeEvent.CancelledBy;
import lanyard.registration.http.Desk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgetting somebody: their registration ends, and who they are is erased wherever it was kept. */
@RestController
class ErasureController {

    private final Desk desk;
    private final RegistrationDesk registrations;

    ErasureController(Desk desk, RegistrationDesk registrations) {
        this.desk = desk;
        this.registrations = registrations;
    }

    /** The page is nobody's after that: whoever asks again is told that they are not signed in. */
    @PostMapping("/api/registration/me/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CallableBy(Who.ATTENDEE)
    void eraseMe(
        Caller.Attendee caller,
        IdempotencyKey key,
        Position position,
        HttpServletRequest request,
        HttpServletResponse response
    ) {
        Desk.Open open = desk.open(caller.conference(), position);
        registrations.erase(open, caller.attendee(), CancelledBy.ATTENDEE, caller, key, position);
        SessionCookies.ATTENDEE.clear(request, response);
    }

    @PostMapping("/api/registration/conferences/{conference}/people/{attendee}/erasure")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @CallableBy(Who.ORGANISER)
    void erase(
        @PathVariable ConferenceId conference,
        @PathVariable AttendeeId attendee,
        Caller.Staff caller,
        IdempotencyKey key,
        Position position
    ) {
        Desk.Open open = desk.open(conference, position);
        registrations.erase(open, attendee, CancelledBy.ORGANISER, caller, key, position);
    }
}
