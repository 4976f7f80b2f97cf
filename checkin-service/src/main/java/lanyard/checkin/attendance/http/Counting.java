package lanyard.checkin.attendance.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import lanyard.checkin.Checkin;
import lanyard.checkin.attendance.Arrivals;
import lanyard.checkin.attendance.Attendance;
import lanyard.checkin.attendance.Tally;
import lanyard.checkin.attendance.http.AttendancePage.DoorArrivals;
import lanyard.checkin.attendance.http.AttendancePage.MinuteArrivals;
import lanyard.checkin.attendance.http.AttendancePage.SessionAttendance;
import lanyard.checkin.expectations.ExpectedBadge;
import lanyard.checkin.expectations.ExpectedSession;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
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
        Map<SessionId, Integer> came = bookedAndCame(checkin);
        return new AttendancePage(
            conference,
            programme.title(),
            programme.timeZone(),
            now,
            current,
            programme
                .sessions()
                .stream()
                .map(s -> session(checkin, programme, s, came.getOrDefault(s.id(), 0)))
                .toList(),
            checkin
                .doors()
                .all()
                .stream()
                .filter(door -> !door.revoked() || attendance.arrivalsAt(door.id()).total() > 0)
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

    /** How many of those who have booked a session came to it: others come too, and bookings change. */
    private static Map<SessionId, Integer> bookedAndCame(Checkin checkin) {
        Map<SessionId, Integer> came = new HashMap<>();
        checkin
            .attendance()
            .presences()
            .forEach((badge, presence) -> {
                ExpectedBadge expected = checkin.expectations().badge(badge);
                for (SessionId session : presence.visits().keySet()) {
                    if (expected.bookingOf(session) == Booking.CONFIRMED) {
                        came.merge(session, 1, Integer::sum);
                    }
                }
            });
        return came;
    }

    private static SessionAttendance session(
        Checkin checkin,
        Programme programme,
        Session session,
        int bookedAndCame
    ) {
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
            tally.attended(),
            expected.booked() - bookedAndCame
        );
    }

    private static List<MinuteArrivals> perMinute(Arrivals arrivals, Instant thisMinute) {
        return IntStream.rangeClosed(1 - MINUTES, 0)
            .mapToObj(back -> thisMinute.plus(back, ChronoUnit.MINUTES))
            .map(minute -> new MinuteArrivals(minute, arrivals.inMinuteOf(minute)))
            .toList();
    }
}
