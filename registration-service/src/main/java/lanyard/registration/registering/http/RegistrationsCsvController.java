package lanyard.registration.registering.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.access.CallableBy;
import lanyard.access.Who;
import lanyard.access.http.Position;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.registration.http.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** All registrations as a table, a line each, a column for every session. */
@RestController
class RegistrationsCsvController {

    /** Spreadsheets read the file as UTF-8 only when it begins with this. */
    private static final String BYTE_ORDER_MARK = "\ufeff";

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Desk desk;

    RegistrationsCsvController(Desk desk) {
        this.desk = desk;
    }

    @GetMapping(path = "/api/registration/conferences/{conference}/registrations.csv", produces = "text/csv")
    @CallableBy(Who.ORGANISER)
    ResponseEntity<String> registrations(@PathVariable ConferenceId conference, Position position) {
        Desk.Open open = desk.open(conference, position);
        List<SessionId> sessions = open
            .programme()
            .sessions()
            .stream()
            .filter(session -> session.kind() != SessionKind.GALA)
            .map(Session::id)
            .toList();
        StringBuilder csv = new StringBuilder(BYTE_ORDER_MARK).append(Csv.line(header(sessions)));
        for (AttendeeId id : open.state().registrations().order().inOrder()) {
            PersonView person = PersonView.of(open, id, AttendeePages.attendee(open, id));
            csv.append(Csv.line(cells(person, sessions)));
        }
        return ResponseEntity.ok()
            .contentType(CSV)
            .cacheControl(CacheControl.noStore())
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                    .filename(conference + "-registrations.csv")
                    .build()
                    .toString()
            )
            .body(csv.toString());
    }

    private static List<String> header(List<SessionId> sessions) {
        return Stream.concat(
            Stream.of("name", "email", "organisation", "needs", "category", "status", "badge", "issue"),
            sessions.stream().map(SessionId::value)
        ).toList();
    }

    private static List<String> cells(PersonView person, List<SessionId> sessions) {
        List<String> cells = new ArrayList<>(
            List.of(
                text(person.name()),
                text(person.email()),
                text(person.organisation()),
                text(person.needs()),
                person.category().name(),
                person.status().name(),
                person.badgeNumber(),
                Integer.toString(person.badgeIssue())
            )
        );
        Map<SessionId, SeatView> seats = person
            .seats()
            .stream()
            .collect(Collectors.toMap(SeatView::session, seat -> seat));
        sessions.forEach(session -> cells.add(seat(seats.get(session))));
        return cells;
    }

    private static String seat(@Nullable SeatView seat) {
        if (seat == null) {
            return "";
        }
        return seat.position() == null ? seat.status().name() : seat.status() + " " + seat.position();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
