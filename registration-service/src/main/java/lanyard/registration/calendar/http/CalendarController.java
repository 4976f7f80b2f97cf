package lanyard.registration.calendar.http;

import java.time.Duration;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.LinkToken;
import lanyard.access.SessionVerifier;
import lanyard.access.Who;
import lanyard.access.http.IdempotencyKey;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.contracts.AttendeeId;
import lanyard.registration.PersonalLinks;
import lanyard.registration.RegistrationCommand.OfRegistering;
import lanyard.registration.RegistrationLedger;
import lanyard.registration.calendar.Calendars;
import lanyard.registration.http.Desk;
import lanyard.registration.http.RegistrationSessions;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.RegisteringCommand.ReplaceCalendar;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An attendee's calendar: once as a file, or again and again at an address of its own. */
@RestController
@RequestMapping("/api/registration")
class CalendarController {

    private static final String CALENDAR = "text/calendar";
    private static final MediaType PUBLISHED = MediaType.parseMediaType(
        "text/calendar;charset=UTF-8;method=PUBLISH"
    );
    private static final Duration FRESH_FOR = Duration.ofMinutes(5);

    private final Desk desk;
    private final Calendars calendars;
    private final PersonalLinks links;
    private final SessionVerifier verifier;

    CalendarController(
        Desk desk,
        Calendars calendars,
        PersonalLinks links,
        RegistrationSessions sessions,
        RegistrationLedger ledger
    ) {
        this.desk = desk;
        this.calendars = calendars;
        this.links = links;
        this.verifier = new SessionVerifier(sessions::sessionKey, ledger.realTime());
    }

    /** @param feed address of the calendar; whoever has it may read it, until another takes its place */
    record CalendarFeed(String feed) {
        @Override
        public String toString() {
            return "CalendarFeed[…]"; // it opens the calendar
        }
    }

    /** To be imported. */
    @GetMapping(path = "/me/calendar.ics", produces = CALENDAR)
    @CallableBy(Who.ATTENDEE)
    ResponseEntity<byte[]> download(Caller.Attendee caller, Position position) {
        Desk.Open open = desk.open(caller.conference(), position);
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(PUBLISHED)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                    .filename(open.id() + ".ics")
                    .build()
                    .toString()
            )
            .body(calendar(open, caller.attendee()));
    }

    /** Where to subscribe. */
    @GetMapping("/me/calendar")
    @CallableBy(Who.ATTENDEE)
    CalendarFeed address(Caller.Attendee caller, Position position) {
        return feed(desk.open(caller.conference(), position), caller.attendee());
    }

    /** Another address; the one before is served no more. */
    @PostMapping("/me/calendar")
    @CallableBy(Who.ATTENDEE)
    CalendarFeed replace(Caller.Attendee caller, IdempotencyKey key, Position position) {
        Desk.Open open = desk.open(caller.conference(), position);
        var _ = desk.ask(
            open,
            caller,
            key.commandKey(),
            position,
            new OfRegistering(new ReplaceCalendar(caller.attendee()))
        );
        return feed(desk.after(open), caller.attendee());
    }

    /**
     * For programs that come again and again: an entity tag tells them that nothing has changed.
     *
     * @throws Problem {@code calendar-ended}, 410, when another address took its place or its owner was erased: programs
     *     stop asking then
     */
    @GetMapping(path = "/calendars/{token}.ics", produces = CALENDAR)
    @CallableBy(Who.ANYONE)
    ResponseEntity<byte[]> subscribed(@PathVariable String token, Position position) {
        LinkToken address = verifier.calendar(token).orElseThrow(Problem::notFound);
        Desk.Open open = desk.open(address.conference(), position);
        Attendee attendee = open.state().registrations().attendee(address.attendee());
        if (attendee == null || attendee.calendarIssue() != address.issue()) {
            throw Problem.of("calendar-ended", HttpStatus.GONE, "This calendar is not here any more.");
        }
        return ResponseEntity.ok()
            .cacheControl(CacheControl.maxAge(FRESH_FOR).cachePrivate())
            .eTag("W/\"" + open.state().programme().version() + "." + attendee.moves() + "\"")
            .contentType(PUBLISHED)
            .body(calendar(open, address.attendee()));
    }

    private byte[] calendar(Desk.Open open, AttendeeId attendee) {
        return calendars.calendar(open.id(), attendee, open.view()).orElseThrow(Problem::notFound);
    }

    private CalendarFeed feed(Desk.Open open, AttendeeId id) {
        Attendee attendee = open.state().registrations().attendee(id);
        if (attendee == null) {
            throw Problem.notFound();
        }
        return new CalendarFeed(links.calendar(open.id(), id, attendee));
    }
}
