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

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinCommand.OfExpectations;
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
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
import lanyard.contracts.DoorId;
import lanyard.contracts.SessionId;
import lanyard.contracts.checkin.CheckinEvent;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
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

    BusyDoors() {
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
        switch (random.nextInt(14)) {
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
            default -> submit(
                scan(
                    step,
                    random.nextBoolean() ? HALL_DOOR : THEATRE_1_DOOR,
                    new Presented.Genuine(badge, 1 + random.nextInt(2)),
                    random.nextInt(4) == 0 ? Direction.OUT : Direction.IN,
                    BREAKFAST.plus(Duration.ofMinutes(random.nextInt(120)))
                )
            );
        }
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

    private void submit(CheckinCommand command) {
        ledger.submit(Submission.of(HISTORY, CommandKey.random(), "test", BREAKFAST, command)).join();
    }
}
