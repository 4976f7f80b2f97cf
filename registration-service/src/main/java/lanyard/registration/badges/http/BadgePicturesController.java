package lanyard.registration.badges.http;

import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.GuestId;
import lanyard.registration.badges.QrCode;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Badges as PNG and SVG, for who wears them, for the hosts of guests, and for organisers. */
@RestController
@RequestMapping("/api/registration")
class BadgePicturesController {

    private static final String SVG = "image/svg+xml";

    private final Desk desk;
    private final BadgeDesk badges;

    BadgePicturesController(Desk desk, BadgeDesk badges) {
        this.desk = desk;
        this.badges = badges;
    }

    @GetMapping(path = "/me/badge.png", produces = MediaType.IMAGE_PNG_VALUE)
    @CallableBy(Who.ATTENDEE)
    ResponseEntity<byte[]> png(Caller.Attendee caller, Position position) {
        return png(ofAttendee(caller.conference(), caller.attendee(), position));
    }

    @GetMapping(path = "/me/badge.svg", produces = SVG)
    @CallableBy(Who.ATTENDEE)
    ResponseEntity<String> svg(Caller.Attendee caller, Position position) {
        return svg(ofAttendee(caller.conference(), caller.attendee(), position));
    }

    @GetMapping(path = "/me/guests/{guest}/badge.png", produces = MediaType.IMAGE_PNG_VALUE)
    @CallableBy(Who.ATTENDEE)
    ResponseEntity<byte[]> guestPng(@PathVariable GuestId guest, Caller.Attendee caller, Position position) {
        return png(ofGuest(guest, caller, position));
    }

    @GetMapping(path = "/me/guests/{guest}/badge.svg", produces = SVG)
    @CallableBy(Who.ATTENDEE)
    ResponseEntity<String> guestSvg(@PathVariable GuestId guest, Caller.Attendee caller, Position position) {
        return svg(ofGuest(guest, caller, position));
    }

    @GetMapping(
        path = "/conferences/{conference}/people/{attendee}/badge.png",
        produces = MediaType.IMAGE_PNG_VALUE
    )
    @CallableBy(Who.ORGANISER)
    ResponseEntity<byte[]> pngForOrganiser(
        @PathVariable ConferenceId conference,
        @PathVariable AttendeeId attendee,
        Position position
    ) {
        return png(ofAttendee(conference, attendee, position));
    }

    /** No badge for who has cancelled: it would be turned away at the door. */
    private QrCode ofAttendee(ConferenceId conference, AttendeeId id, Position position) {
        Desk.Open open = desk.open(conference, position);
        Attendee attendee = open.state().registrations().attendee(id);
        if (attendee == null || attendee.cancelled()) {
            throw Problem.notFound();
        }
        return badges.picture(open, BadgeId.of(id));
    }

    private QrCode ofGuest(GuestId guest, Caller.Attendee host, Position position) {
        Desk.Open open = desk.open(host.conference(), position);
        if (!open.state().badges().guestsOf(host.attendee()).contains(guest)) {
            throw Problem.notFound();
        }
        return badges.picture(open, BadgeId.of(guest));
    }

    private static ResponseEntity<byte[]> png(QrCode code) {
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.IMAGE_PNG)
            .body(code.png());
    }

    private static ResponseEntity<String> svg(QrCode code) {
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.valueOf(SVG))
            .body(code.svg());
    }
}
