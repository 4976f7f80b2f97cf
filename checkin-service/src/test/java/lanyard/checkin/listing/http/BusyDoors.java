package lanyard.checkin.listing.http;

import static lanyard.checkin.CheckinExamples.BREAKFAST;
import static lanyard.checkin.CheckinExamples.GALA;
import static lanyard.checkin.CheckinExamples.HALL;
import static lanyard.checkin.CheckinExamples.HALL_DOOR;
import static lanyard.checkin.CheckinExamples.THEATRE_1;
import static lanyard.checkin.CheckinExamples.THEATRE_1_DOOR;
import static lanyard.checkin.CheckinExamples.badge;
import static lanyard.checkin.CheckinExamples.programme;
import static lanyard.checkin.CheckinExamples.scan;
import static lanyard.checkin.CheckinExamples.scanId;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinCommand.OfExpectations;
import lanyard.checkin.CheckinCommand.OfScanning;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.CheckinModel;
import lanyard.checkin.doors.DoorCommand.MakeDoor;
import lanyard.checkin.expectations.ExpectationCommand;
import lanyard.checkin.expectations.ExpectationCommand.AdoptProgramme;
import lanyard.checkin.expectations.ExpectationCommand.AdoptSeats;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.checkin.expectations.ExpectationCommand.CancelBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectBadge;
import lanyard.checkin.expectations.ExpectationCommand.ExpectDinner;
import lanyard.checkin.expectations.ExpectationCommand.ExpectParty;
import lanyard.checkin.expectations.ExpectationCommand.TrustBadgeKey;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Presented;
import lanyard.checkin.scanning.Ruling;
import lanyard.checkin.scanning.ScanCommand.DecidedAlone;
import lanyard.checkin.scanning.ScanCommand.Undo;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.checkin.ScanEvent.Admission;
import lanyard.contracts.checkin.ScanEvent.UndoReason;
import lanyard.contracts.programme.Session;
import lanyard.contracts.registration.Person;
import lanyard.ledger.CommandKey;
import lanyard.ledger.DocumentWrite;
import lanyard.ledger.HistoryId;
import lanyard.ledger.Submission;
import lanyard.ledger.testing.InMemoryLedger;
import tools.jackson.databind.json.JsonMapper;

/** A conference in memory at whose doors all sorts of things happen. */
final class BusyDoors {

    static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    private static final HistoryId HISTORY = CheckinLedger.historyOf(CONFERENCE);
    static final int PEOPLE = 20;

    private final InMemoryLedger<Checkin, CheckinCommand, CheckinEvent> ledger = new InMemoryLedger<>(
        CheckinModel.get().decider(),
        CheckinModel.EVENTS
    );
    private final DoorLists lists = new DoorLists(
        new CheckinLedger(ledger, () -> BREAKFAST, _ -> true),
        JsonMapper.shared()
    );

    private final Instant from;
    private final int minutes;

    /** Somebody comes at any time between {@code from} and {@code minutes} later, and is told of in any order. */
    BusyDoors(Instant from, int minutes) {
        this.from = from;
        this.minutes = minutes;
        lists.start();
        told(new AdoptProgramme(programme()));
        submit(new OfDoors(new MakeDoor(HALL_DOOR, "Breakfast hall", List.of(HALL))));
        submit(new OfDoors(new MakeDoor(THEATRE_1_DOOR, "Theatre 1", List.of(THEATRE_1))));
        told(new ExpectDinner(GALA, 20));
    }

    void stop() {
        lists.stop();
    }

    /** As a phone at the breakfast hall gets it. */
    DoorList list(String since) {
        return list(HALL_DOOR, since);
    }

    DoorList list(DoorId door, String since) {
        return lists.list(CONFERENCE, Objects.requireNonNull(checkin().doors().door(door)), since);
    }

    Checkin checkin() {
        return ledger.view(HISTORY).state();
    }

    void somethingHappens(Random random, int step) {
        BadgeId badge = badge(random.nextInt(PEOPLE));
        switch (random.nextInt(16)) {
            case 0, 1 -> told(new ExpectBadge(badge, BadgeKind.ATTENDEE, 1 + random.nextInt(2)));
            case 2, 3, 4 -> told(new Book(badge, session(random), booking(random)));
            case 5 -> told(new CancelBadge(badge));
            case 6 -> told(party(random, badge));
            case 7 -> called(badge, random.nextInt(3) == 0 ? null : "Name of " + step);
            case 8 -> told(
                random.nextInt(20) == 0
                    ? new AdoptSeats(session(random), random.nextInt(50))
                    : new TrustBadgeKey(random.nextInt(3), "key " + random.nextInt(3))
            );
            case 9 -> submit(
                new OfScanning(
                    new DecidedAlone(
                        scanId(step),
                        door(random),
                        new Presented.Genuine(badge, 1),
                        new Ruling.Admit(
                            session(random),
                            random.nextBoolean() ? Admission.WELCOME : Admission.STANDBY
                        ),
                        null,
                        time(random)
                    )
                )
            );
            case 10 -> submit(
                new OfScanning(
                    new Undo(
                        scanId(step),
                        door(random),
                        new Presented.Genuine(badge, 1),
                        scanId(random.nextInt(step + 1)),
                        UndoReason.OTHER,
                        time(random)
                    )
                )
            );
            default -> submit(
                scan(
                    step,
                    door(random),
                    new Presented.Genuine(badge, 1 + random.nextInt(2)),
                    random.nextInt(4) == 0 ? Direction.OUT : Direction.IN,
                    time(random)
                )
            );
        }
    }

    private static DoorId door(Random random) {
        return random.nextBoolean() ? HALL_DOOR : THEATRE_1_DOOR;
    }

    private Instant time(Random random) {
        return from.plus(Duration.ofMinutes(random.nextInt(minutes)));
    }

    private static ExpectationCommand party(Random random, BadgeId host) {
        Booking booking = booking(random);
        int number = (int) host.value().getLeastSignificantBits();
        return new ExpectParty(
            host,
            booking == Booking.NONE ? List.of() : List.of(badge(1000 + number)),
            booking
        );
    }

    private static SessionId session(Random random) {
        List<Session> sessions = programme().sessions();
        return sessions.get(random.nextInt(sessions.size())).id();
    }

    private static Booking booking(Random random) {
        return Booking.values()[random.nextInt(Booking.values().length)];
    }

    /** @param name null erases it */
    void called(BadgeId badge, String name) {
        Person person = name == null ? null : new Person(name, "someone@example.org", "", "", "en", "hash");
        ledger.put(HISTORY, new DocumentWrite<>(CheckinModel.PEOPLE, badge.toString(), person));
    }

    void told(ExpectationCommand command) {
        submit(new OfExpectations(command));
    }

    void submit(CheckinCommand command) {
        ledger.submit(Submission.of(HISTORY, CommandKey.random(), "test", BREAKFAST, command)).join();
    }
}
