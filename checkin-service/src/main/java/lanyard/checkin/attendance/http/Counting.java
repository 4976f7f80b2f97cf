package lanyard.checkin.attendance.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import lanyard.checkin.Checkin;
import lanyard.checkin.attendance.Arrivals;
import lanyard.checkin.attendance.Attendance;
import lanyard.checkin.attendance.Tally;
import lanyard.checkin.attendance.http.AttendancePage.DoorArrivals;
import lanyard.checkin.attendance.http.AttendancePage.MinuteArrivals;
import lanyard.checkin.attendance.http.AttendancePage.SessionAttendance;
import lanyard.checkin.expectations.ExpectedSession;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Session;

/** Makes the page of a conference. */
final class Counting {

    private static final int MINUTES = 60;
    private static final int LAST_MINUTES = 10;

    private Counting() {}

    /** @param checkin of a conference whose programme is known */
    static AttendancePage count(ConferenceId conference, Checkin checkin, Instant now, boolean current) {
        Programme programme = Objects.requireNonNull(
            checkin.expectations().programme(),
            "a known conference has one"
        );
        Attendance attendance = checkin.attendance();
        return new AttendancePage(
            conference,
            programme.title(),
            programme.timeZone(),
            now,
            current,
            programme
                .sessions()
                .stream()
                .map(s -> session(checkin, programme, s))
                .toList(),
            checkin
                .doors()
                .all()
                .stream()
                .map(door -> {
                    Arrivals arrivals = attendance.arrivalsAt(door.id());
                    return new DoorArrivals(
                        door.id(),
                        door.name(),
                        arrivals.inLast(LAST_MINUTES, now),
                        arrivals.total()
                    );
                })
                .toList(),
            perMinute(attendance.arrivals(), now.truncatedTo(ChronoUnit.MINUTES))
        );
    }

    private static SessionAttendance session(Checkin checkin, Programme programme, Session session) {
        ExpectedSession expected = checkin.expectations().session(session.id());
        Tally tally = checkin.attendance().tally(session.id());
        return new SessionAttendance(
            session.id(),
            session.title(),
            session.kind(),
            session.slot(),
            programme.room(session.room()).orElseThrow().name(),
            session.place(),
            session.startsAt(),
            session.endsAt(),
            checkin.expectations().seatsOf(session),
            expected.booked(),
            expected.waiting(),
            tally.inside(),
            tally.attended()
        );
    }

    private static List<MinuteArrivals> perMinute(Arrivals arrivals, Instant thisMinute) {
        return IntStream.rangeClosed(1 - MINUTES, 0)
            .mapToObj(back -> thisMinute.plus(back, ChronoUnit.MINUTES))
            .map(minute -> new MinuteArrivals(minute, arrivals.inMinuteOf(minute)))
            .toList();
    }
}
