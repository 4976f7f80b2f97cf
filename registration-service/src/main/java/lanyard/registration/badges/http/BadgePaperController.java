package lanyard.registration.badges.http;

import java.util.Optional;
import lanyard.access.BadgeNumber;
import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.access.http.Problem;
import lanyard.contracts.BadgeId;
import lanyard.contracts.registration.Person;
import lanyard.registration.badges.paper.BadgePaper;
import lanyard.registration.badges.paper.Paper;
import lanyard.registration.badges.paper.WornBadge;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import lanyard.registration.registering.People;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A badge to be printed by who wears it. */
@RestController
class BadgePaperController {

    private final Desk desk;
    private final BadgeDesk badges;

    BadgePaperController(Desk desk, BadgeDesk badges) {
        this.desk = desk;
        this.badges = badges;
    }

    /** @param paper {@code a6} for one side, {@code a4} for both on a sheet to be cut and folded */
    @GetMapping(path = "/api/registration/me/badge.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @CallableBy(Who.ATTENDEE)
    ResponseEntity<byte[]> pdf(
        @RequestParam(defaultValue = "a6") String paper,
        Caller.Attendee caller,
        Position position
    ) {
        Desk.Open open = desk.open(caller.conference(), position);
        Attendee attendee = open.state().registrations().attendee(caller.attendee());
        if (attendee == null || attendee.cancelled()) {
            throw Problem.notFound();
        }
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .contentType(MediaType.APPLICATION_PDF)
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                    .filename(open.id() + "-badge.pdf")
                    .build()
                    .toString()
            )
            .body(BadgePaper.of(badge(open, caller, attendee), paperOf(paper)));
    }

    private static Paper paperOf(String name) {
        return switch (name) {
            case "a6" -> Paper.A6;
            case "a4" -> Paper.A4;
            default -> throw Problem.notFound();
        };
    }

    private WornBadge badge(Desk.Open open, Caller.Attendee caller, Attendee attendee) {
        BadgeId badge = BadgeId.of(caller.attendee());
        Optional<Person> person = People.find(open.view().documents(), caller.attendee());
        return new WornBadge(
            person.map(Person::name).orElse(""),
            person.map(Person::organisation).orElse(""),
            attendee.category(),
            BadgeNumber.of(badge),
            badges.picture(open, badge),
            open.programme().title(),
            open.programme().day(),
            person.map(Person::language).orElse("")
        );
    }
}
