package lanyard.checkin.attendance.http;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lanyard.access.BadgeNumber;
import lanyard.checkin.Checkin;
import lanyard.checkin.attendance.Attendance;
import lanyard.checkin.attendance.Presence;
import lanyard.checkin.attendance.Visit;
import lanyard.checkin.doors.Door;
import lanyard.checkin.expectations.ExpectedBadge;
import lanyard.checkin.expectations.http.Names;
import lanyard.contracts.BadgeId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;
import lanyard.ledger.View;
import org.jspecify.annotations.Nullable;

/**
 * Who booked and who came as CSV (RFC 4180), a line per person and session. Cells that a spreadsheet would calculate are
 * disarmed by an apostrophe (OWASP, "CSV injection"): names are typed by strangers.
 */
final class AttendanceTable {

    /** Tells spreadsheets that the file is UTF-8. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private final View<Checkin> view;
    private final Programme programme;

    private AttendanceTable(View<Checkin> view) {
        this.view = view;
        this.programme = Objects.requireNonNull(
            view.state().expectations().programme(),
            "a known conference has one"
        );
    }

    /** @param view of a conference whose programme is known */
    static String of(View<Checkin> view) {
        AttendanceTable table = new AttendanceTable(view);
        Stream<List<String>> header = Stream.of(
            List.of(
                "session",
                "title",
                "badge",
                "name",
                "kind",
                "booking",
                "first in",
                "door",
                "inside",
                "settled"
            )
        );
        return Stream.concat(header, table.programme.sessions().stream().flatMap(table::lines))
            .map(AttendanceTable::line)
            .collect(Collectors.joining("", BYTE_ORDER_MARK, ""));
    }

    private Stream<List<String>> lines(Session session) {
        Checkin checkin = view.state();
        Stream<BadgeId> expected = checkin
            .expectations()
            .badges()
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().bookingOf(session.id()) != Booking.NONE)
            .map(entry -> entry.getKey());
        Stream<BadgeId> came = checkin
            .attendance()
            .presences()
            .entrySet()
            .stream()
            .filter(entry -> entry.getValue().visits().containsKey(session.id()))
            .map(entry -> entry.getKey());
        return Stream.concat(expected, came)
            .distinct()
            .map(badge -> line(session, badge))
            .sorted(
                Comparator.comparing((List<String> line) -> line.get(3)).thenComparing(line -> line.get(2))
            );
    }

    private List<String> line(Session session, BadgeId badge) {
        ExpectedBadge expected = view.state().expectations().badge(badge);
        Presence presence = view.state().attendance().presence(badge);
        Visit visit = presence.visits().get(session.id());
        Booking booking = expected.bookingOf(session.id());
        boolean unsettled = visit != null && Attendance.isUnsettled(visit, booking == Booking.CONFIRMED);
        return List.of(
            session.id().value(),
            session.title(),
            BadgeNumber.of(badge),
            text(Names.of(view.documents(), badge)),
            text(expected.kind()),
            booking.name(),
            visit == null ? "" : visit.firstAt().atZone(programme.timeZone()).toLocalDateTime().toString(),
            visit == null ? "" : doorName(visit),
            presence.isIn(session.id()) ? "yes" : "no",
            visit == null ? "" : unsettled ? "no" : "yes"
        );
    }

    private String doorName(Visit visit) {
        Door door = view.state().doors().door(visit.firstDoor());
        return door == null ? "" : door.name();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static String line(List<String> cells) {
        return cells
            .stream()
            .map(AttendanceTable::cell)
            .collect(Collectors.joining(",", "", "\r\n"));
    }

    static String cell(String text) {
        boolean armed = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return '"' + (armed ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }
}
