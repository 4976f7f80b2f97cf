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
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lanyard.checkin.Checkin;
import lanyard.checkin.CheckinCommand;
import lanyard.checkin.CheckinCommand.OfDoors;
import lanyard.checkin.CheckinCommand.OfExpectations;
import lanyard.checkin.CheckinLedger;
import lanyard.checkin.CheckinModel;
import lanyard.checkin.doors.Door;
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
import lanyard.checkin.listing.http.DoorList.ListHead;
import lanyard.checkin.listing.http.DoorList.ListedBadge;
import lanyard.checkin.scanning.Direction;
import lanyard.checkin.scanning.Presented;
import lanyard.contracts.BadgeId;
import lanyard.contracts.ConferenceId;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the lists of phones whatever happens, in whatever order. */
class DoorListPropertiesTest {

    private static final ConferenceId CONFERENCE = new ConferenceId("soc24-2");
    private static final HistoryId HISTORY = CheckinLedger.historyOf(CONFERENCE);
    private static final int PEOPLE = 20;
    private static final int STEPS = 400;
    private static final int MEGABYTE = 1_000_000;

    private final InMemoryLedger<Checkin, CheckinCommand, CheckinEvent> ledger = new InMemoryLedger<>(
        CheckinModel.get().decider(),
        CheckinModel.EVENTS
    );
    private final DoorLists lists = new DoorLists(
        new CheckinLedger(ledger, () -> BREAKFAST, _ -> true),
        JsonMapper.shared()
    );

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @BeforeEach
    void aConference() {
        lists.start();
        told(new AdoptProgramme(programme()));
        submit(new OfDoors(new MakeDoor(HALL_DOOR, "Breakfast hall", List.of(HALL))));
        submit(new OfDoors(new MakeDoor(THEATRE_1_DOOR, "Theatre 1", List.of(THEATRE_1))));
        told(new ExpectDinner(GALA, 20));
    }

    @AfterEach
    void stop() {
        lists.stop();
    }

    /** A phone that keeps what it is told. */
    private final class Phone {

        private String position = "";
        private ListHead head;
        private final Map<String, ListedBadge> badges = new HashMap<>();

        void update() {
            DoorList told = lists.list(CONFERENCE, door(), position);
            if (told.whole()) {
                badges.clear();
            }
            head = Objects.requireNonNullElse(told.head(), head);
            told.badges().forEach(badge -> badges.put(badge.id(), badge));
            position = told.position();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_changed_put_over_the_list_of_before_is_the_list_of_now(long seed) {
        Random random = new Random(seed);
        List<Phone> phones = IntStream.range(0, 4)
            .mapToObj(_ -> new Phone())
            .toList();
        for (int step = 0; step < STEPS; step++) {
            somethingHappens(random, step);
            Phone phone = phones.get(random.nextInt(phones.size()));
            phone.update();
            Phone fresh = new Phone();
            fresh.update();
            assertThat(phone.badges).isEqualTo(fresh.badges);
            assertThat(phone.head).isEqualTo(fresh.head);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_phone_counts_as_many_inside_as_the_service(long seed) {
        Random random = new Random(seed);
        Phone phone = new Phone();
        for (int step = 0; step < STEPS; step++) {
            somethingHappens(random, step);
        }
        phone.update();
        List<Session> sessions = programme().sessions();
        for (int number = 0; number < sessions.size(); number++) {
            Integer session = number;
            assertThat(
                phone.badges
                    .values()
                    .stream()
                    .filter(badge -> session.equals(badge.inside()))
                    .count()
            ).isEqualTo(ledger.view(HISTORY).state().attendance().tally(sessions.get(number).id()).inside());
        }
    }

    @Test
    void twenty_thousand_people_take_three_megabytes_at_most() {
        for (int person = 0; person < 20_000; person++) {
            told(new ExpectBadge(badge(person), BadgeKind.ATTENDEE, 1));
            for (Session session : programme().sessions().subList(1, 4)) {
                told(new Book(badge(person), session.id(), Booking.CONFIRMED));
            }
            called(badge(person), "Bartholomäus Example-%05d".formatted(person));
        }
        String whole = JsonMapper.shared().writeValueAsString(lists.list(CONFERENCE, door(), null));
        assertThat(whole.getBytes(StandardCharsets.UTF_8).length).isBetween(MEGABYTE, 3 * MEGABYTE);
        assertThat(whole).contains("Bartholomäus Example-19999");
    }

    private void somethingHappens(Random random, int step) {
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

    private Door door() {
        return Objects.requireNonNull(ledger.view(HISTORY).state().doors().door(HALL_DOOR));
    }

    /** @param name null erases it */
    private void called(BadgeId badge, String name) {
        Person person = name == null ? null : new Person(name, "someone@example.org", "", "", "en", "hash");
        ledger.put(HISTORY, new DocumentWrite<>(CheckinModel.PEOPLE, badge.toString(), person));
    }

    private void told(ExpectationCommand command) {
        submit(new OfExpectations(command));
    }

    private void submit(CheckinCommand command) {
        ledger.submit(Submission.of(HISTORY, CommandKey.random(), "test", BREAKFAST, command)).join();
    }
}
