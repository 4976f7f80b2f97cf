package lanyard.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinCommand.OfExpectations;
import lanyard.checkin.CheckinCommand.OfScanning;
import lanyard.checkin.doors.DoorCommand;
import lanyard.checkin.expectations.ExpectationCommand;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Insisting;
import lanyard.checkin.scanning.Presented;
import lanyard.checkin.scanning.ScanCommand.Scan;
import lanyard.contracts.BadgeId;
import lanyard.contracts.DoorId;
import lanyard.contracts.RoomId;
import lanyard.contracts.ScanId;
import lanyard.contracts.SessionId;
import lanyard.contracts.SlotId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.DoorEvent.DoorMade;
import lanyard.contracts.checkin.ExpectationEvent.BadgeExpected;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.checkin.ExpectationEvent.BookingChanged;
import lanyard.contracts.checkin.ExpectationEvent.ProgrammeAdopted;
import lanyard.contracts.programme.Programme;
import lanyard.contracts.programme.Room;
import lanyard.contracts.programme.Session;
import lanyard.contracts.programme.SessionKind;
import lanyard.contracts.programme.Slot;
import lanyard.ledger.testing.Specification;

/** People, places and words that checkin's tests share. */
public final class CheckinExamples {

    public static final RoomId HALL = new RoomId("breakfast-hall");
    public static final RoomId THEATRE_1 = new RoomId("lecture-theatre-1");
    public static final RoomId THEATRE_2 = new RoomId("lecture-theatre-2");
    public static final RoomId GREAT_HALL = new RoomId("great-hall");

    public static final SessionId TABLE_1 = new SessionId("cc-1");
    public static final SessionId TABLE_2 = new SessionId("cc-2");
    public static final SessionId DEEP_DIVE_1 = new SessionId("dd-2.1");
    public static final SessionId DEEP_DIVE_2 = new SessionId("dd-2.2");
    public static final SessionId GALA = new SessionId("gala");

    public static final DoorId HALL_DOOR = new DoorId(new UUID(9, 1));
    public static final DoorId THEATRE_1_DOOR = new DoorId(new UUID(9, 2));
    public static final DoorId THEATRE_2_DOOR = new DoorId(new UUID(9, 3));
    public static final DoorId GALA_DOOR = new DoorId(new UUID(9, 4));

    public static final Instant BREAKFAST = Instant.parse("2026-11-24T08:05:00Z");
    public static final Instant MORNING = Instant.parse("2026-11-24T09:05:00Z");
    public static final Instant EVENING = Instant.parse("2026-11-24T18:50:00Z");

    public static final BadgeId ADA = badge(1);
    public static final BadgeId BEN = badge(2);
    public static final BadgeId CYD = badge(3);

    private CheckinExamples() {}

    public static BadgeId badge(int number) {
        return new BadgeId(new UUID((long) number << 20, number));
    }

    public static ScanId scanId(int number) {
        return new ScanId(new UUID(8, number));
    }

    public static Programme programme() {
        return new Programme(
            "A conference",
            "Somebody",
            LocalDate.of(2026, 11, 24),
            ZoneId.of("Europe/London"),
            List.of(
                new Room(HALL, "Breakfast hall", 84),
                new Room(THEATRE_1, "Lecture theatre 1", 3),
                new Room(THEATRE_2, "Lecture theatre 2", 80),
                new Room(GREAT_HALL, "Great hall", 180)
            ),
            List.of(
                new Slot(new SlotId("breakfast"), "Breakfast"),
                new Slot(new SlotId("morning"), "Morning"),
                new Slot(new SlotId("gala"), "Gala")
            ),
            List.of(
                session(TABLE_1, "breakfast", HALL, "table 1", SessionKind.BREAKFAST, 14, "08:00", "08:50"),
                session(TABLE_2, "breakfast", HALL, "table 2", SessionKind.BREAKFAST, 14, "08:00", "08:50"),
                session(DEEP_DIVE_1, "morning", THEATRE_1, null, SessionKind.DEEP_DIVE, 3, "09:00", "10:30"),
                session(DEEP_DIVE_2, "morning", THEATRE_2, null, SessionKind.DEEP_DIVE, 80, "09:00", "10:30"),
                session(GALA, "gala", GREAT_HALL, null, SessionKind.GALA, 180, "19:00", "22:30")
            )
        );
    }

    private static Session session(
        SessionId id,
        String slot,
        RoomId room,
        String place,
        SessionKind kind,
        int seats,
        String from,
        String to
    ) {
        return new Session(
            id,
            new SlotId(slot),
            "Title of " + id,
            "",
            kind,
            room,
            place,
            seats,
            at(from),
            at(to)
        );
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-24T" + time + ":00Z");
    }

    /** The programme, and a door for each room but the seminar room. */
    public static Specification<Checkin, CheckinCommand, CheckinEvent> conference() {
        return Specification.of(new CheckinDecider()).given(
            new ProgrammeAdopted(programme()),
            new DoorMade(HALL_DOOR, "Breakfast hall", List.of(HALL)),
            new DoorMade(THEATRE_1_DOOR, "Theatre 1", List.of(THEATRE_1)),
            new DoorMade(THEATRE_2_DOOR, "Theatre 2", List.of(THEATRE_2)),
            new DoorMade(GALA_DOOR, "Gala", List.of(GREAT_HALL))
        );
    }

    /** An attendee with confirmed seats. */
    public static List<CheckinEvent> attendee(BadgeId badge, SessionId... booked) {
        List<CheckinEvent> events = new ArrayList<>();
        events.add(new BadgeExpected(badge, BadgeKind.ATTENDEE, 1));
        for (SessionId session : booked) {
            events.add(booking(badge, session, Booking.CONFIRMED));
        }
        return events;
    }

    public static BookingChanged booking(BadgeId badge, SessionId session, Booking booking) {
        return new BookingChanged(badge, session, booking, null);
    }

    public static CheckinCommand ask(DoorCommand command) {
        return new OfDoors(command);
    }

    public static CheckinCommand tell(ExpectationCommand command) {
        return new OfExpectations(command);
    }

    /** Somebody shows the first issue of a genuine badge. */
    public static CheckinCommand scan(int number, DoorId door, BadgeId badge, Instant at) {
        return scan(number, door, new Presented.Genuine(badge, 1), Direction.IN, at);
    }

    public static CheckinCommand scanOut(int number, DoorId door, BadgeId badge, Instant at) {
        return scan(number, door, new Presented.Genuine(badge, 1), Direction.OUT, at);
    }

    /** The same while not everything that the other services told has been taken in. */
    public static CheckinCommand early(int number, DoorId door, Presented presented, Instant at) {
        return new OfScanning(
            new Scan(
                scanId(number),
                door,
                presented,
                null,
                Direction.IN,
                at,
                Insisting.NOBODY,
                Set.of(),
                false
            )
        );
    }

    public static CheckinCommand scan(
        int number,
        DoorId door,
        Presented presented,
        Direction direction,
        Instant at
    ) {
        return new OfScanning(
            new Scan(scanId(number), door, presented, null, direction, at, Insisting.NOBODY, Set.of(), true)
        );
    }
}
