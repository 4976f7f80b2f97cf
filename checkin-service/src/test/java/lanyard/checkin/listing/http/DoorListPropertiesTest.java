package lanyard.checkin.listing.http;

import static lanyard.checkin.CheckinExamples.BREAKFAST;
import static lanyard.checkin.CheckinExamples.badge;
import static lanyard.checkin.CheckinExamples.programme;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lanyard.checkin.expectations.ExpectationCommand.Book;
import lanyard.checkin.expectations.ExpectationCommand.ExpectBadge;
import lanyard.checkin.listing.http.DoorList.ListHead;
import lanyard.checkin.listing.http.DoorList.ListedBadge;
import lanyard.contracts.checkin.ExpectationEvent.BadgeKind;
import lanyard.contracts.checkin.ExpectationEvent.Booking;
import lanyard.contracts.programme.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What holds for the lists of phones whatever happens, in whatever order. */
class DoorListPropertiesTest {

    private static final int STEPS = 400;
    private static final int MEGABYTE = 1_000_000;

    private final BusyDoors doors = new BusyDoors(BREAKFAST, 120);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @AfterEach
    void stop() {
        doors.stop();
    }

    /** A phone that keeps what it is told. */
    private final class Phone {

        private String position = "";
        private ListHead head;
        private final Map<String, ListedBadge> badges = new HashMap<>();

        void update() {
            DoorList told = doors.list(position);
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
            doors.somethingHappens(random, step);
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
            doors.somethingHappens(random, step);
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
            ).isEqualTo(doors.checkin().attendance().tally(sessions.get(number).id()).inside());
        }
    }

    @Test
    void twenty_thousand_people_take_three_megabytes_at_most() {
        for (int person = 0; person < 20_000; person++) {
            doors.told(new ExpectBadge(badge(person), BadgeKind.ATTENDEE, 1));
            for (Session session : programme().sessions().subList(1, 4)) {
                doors.told(new Book(badge(person), session.id(), Booking.CONFIRMED));
            }
            doors.called(badge(person), "Bartholomäus Example-%05d".formatted(person));
        }
        String whole = JsonMapper.shared().writeValueAsString(doors.list(null));
        assertThat(whole.getBytes(StandardCharsets.UTF_8).length).isBetween(MEGABYTE, 3 * MEGABYTE);
        assertThat(whole).contains("Bartholomäus Example-19999");
    }
}
