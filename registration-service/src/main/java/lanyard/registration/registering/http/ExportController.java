package lanyard.registration.registering.http;

import lanyard.access.CallableBy;
import lanyard.access.Caller;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.contracts.AttendeeId;
import lanyard.registration.http.Desk;
import lanyard.registration.registering.Attendee;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept about somebody, to be taken away (GDPR, articles 15 and 20). */
@RestController
class ExportController {

    private final Desk desk;

    ExportController(Desk desk) {
        this.desk = desk;
    }

    /** Also for who has cancelled. What the doors and the gala know is with them. */
    @GetMapping("/api/registration/me/export.json")
    @CallableBy(Who.ATTENDEE)
    ResponseEntity<ExportView> export(Caller.Attendee caller, Position position) {
        Desk.Open open = desk.open(caller.conference(), position);
        AttendeeId id = caller.attendee();
        Attendee attendee = AttendeePages.attendee(open, id);
        return ResponseEntity.ok()
            .cacheControl(CacheControl.noStore())
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                    .filename(open.id() + "-my-data.json")
                    .build()
                    .toString()
            )
            .body(ExportView.of(open, id, attendee, desk.realTime()));
    }
}
