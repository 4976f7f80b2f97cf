package lanyard.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import lanyard.contracts.AttendeeId;
import lanyard.contracts.RoomId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.programme.Slot;
import lanyard.contracts.registration.AttendeeEvent.AttendeeRegistered;
import lanyard.contracts.registration.Category;
import lanyard.contracts.registration.ProgrammeEvent.ProgrammePublished;
import lanyard.contracts.registration.RegistrationEvent;
import lanyard.ledger.testing.Specification;

/** A small day for specifications: one slot of parallel sessions, one of a single session, a public talk, a gala. */
public final class SampleConference {

    public static final Instant AT = Instant.parse("2026-11-24T08:05:00Z");
    public static final SessionId DEEP_DIVE_2_1 = new SessionId("dd-2.1");
    public static final SessionId DEEP_DIVE_2_2 = new SessionId("dd-2.2");
    public static final SessionId DEEP_DIVE_2_3 = new SessionId("dd-2.3");
    public static final SessionId BIG_PICTURE = new SessionId("bp");
    public static final SessionId PUBLIC_TALK = new SessionId("pt");
    public static final SessionId GALA = new SessionId("gala");
    public static final AttendeeId ADA = attendee(1);
    public static final AttendeeId BEN = attendee(2);
    public static final AttendeeId CYD = attendee(3);

    private SampleConference() {}

    public static AttendeeId attendee(long n) {
        return new AttendeeId(new UUID(0x1234L, n));
    }

    public static Specification<RegistrationState, RegistrationCommand, RegistrationEvent> registration() {
        return Specification.of(new RegistrationDecider());
    }

    public static AttendeeRegistered registered(AttendeeId attendee) {
        return new AttendeeRegistered(attendee, Category.DELEGATE, "1", AT);
    }

    public static ProgrammePublished published(int seatsOfEach) {
        return new ProgrammePublished(programme(seatsOfEach));
    }

    public static Programme programme(int seatsOfEach) {
        return programme(
            List.of(
                session(DEEP_DIVE_2_1, "deep", SessionKind.DEEP_DIVE, 9, seatsOfEach),
                session(DEEP_DIVE_2_2, "deep", SessionKind.DEEP_DIVE, 9, seatsOfEach),
                session(DEEP_DIVE_2_3, "deep", SessionKind.DEEP_DIVE, 9, seatsOfEach),
                session(BIG_PICTURE, "plenary", SessionKind.PLENARY, 15, seatsOfEach),
                session(PUBLIC_TALK, "talk", SessionKind.PUBLIC_TALK, 17, seatsOfEach),
                session(GALA, "gala", SessionKind.GALA, 19, 180)
            )
        );
    }

    public static Programme programme(List<Session> sessions) {
        return new Programme(
            "A day",
            "Us",
            LocalDate.of(2026, 11, 24),
            ZoneId.of("Europe/London"),
            sessions
                .stream()
                .map(s -> new Room(s.room(), s.room().value(), 1000))
                .distinct()
                .toList(),
            sessions
                .stream()
                .map(s -> new Slot(s.slot(), s.slot().value()))
                .distinct()
                .toList(),
            sessions
        );
    }

    public static Session session(SessionId id, String slot, SessionKind kind, int hour, int seats) {
        Instant start = Instant.parse("2026-11-24T00:00:00Z").plusSeconds(hour * 3600L);
        return new Session(
            id,
            new SlotId(slot),
            "Session " + id,
            "",
            kind,
            new RoomId("room-" + id),
            null,
            seats,
            start,
            start.plusSeconds(3600)
        );
    }
}
