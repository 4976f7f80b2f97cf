package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import lanyard.journeys.CameraPicture.Held;
import lanyard.journeys.Crowd.Person;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People come to a door as they do: they hold their badges badly, come in a rush, and while the phone's page dies. */
class CameraJourney extends JourneyTest {

    /** What is seen of a badge of somebody who does not stop, and what of the next while it is being held up. */
    private static final int SHOWN_MILLIS = 1_000;

    private static final int AWAY_MILLIS = 300;

    /** A video begins again at its end; nobody watches it that long. */
    private static final int END_MILLIS = 60_000;

    private static final double RUSH_MILLIS = 120_000;

    /** Writes down everything that the screen says, in order: verdicts with the name, and that something is no badge. */
    private static final String WRITE_DOWN = """
    window.said = [];
    let last;
    let wasGentle = false;
    new MutationObserver(() => {
      const screen = document.querySelector('[data-verdict]');
      if (screen && screen !== last) {
        last = screen;
        window.said.push(`${screen.dataset.verdict}: ${screen.querySelector('.name')?.textContent}`);
      }
      const isGentle = document.querySelector('.gentle strong') !== null;
      if (isGentle && !wasGentle) window.said.push('No badge');
      wasGentle = isGentle;
    }).observe(document, { childList: true, subtree: true });""";

    private final Map<String, Integer> booked = new HashMap<>();

    CameraJourney() {
        super("08:40");
    }

    @Test
    void a_badge_is_read_however_it_is_held_and_once() {
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        List<Person> people = crowd("Crooked", 17, "dd-2.1", attendance);
        Iterator<Person> next = people.iterator();
        List<String> expected = new ArrayList<>();
        Path file = scratch.resolve("held.mjpeg");
        try (BadgeVideo video = new BadgeVideo(file)) {
            video.nothing(1_000);
            for (Held held : List.of(
                Held.before(320),
                Held.before(280).turned(17),
                Held.before(280).turned(45),
                Held.before(260).turned(180),
                Held.before(320).leaning(45),
                Held.before(300).leaning(35).turned(30),
                Held.before(90).turned(10).movedBy(120, -90),
                Held.before(320).torn(0.3),
                Held.before(320).mirrored()
            )) {
                Person person = next.next();
                show(video, new CameraPicture().with(person.badgeCode(), held));
                expected.add(welcome(person));
            }
            Person blurred = next.next();
            show(video, CameraPicture.of(blurred.badgeCode()).blurred(5));
            expected.add(welcome(blurred));
            Person dim = next.next();
            show(video, CameraPicture.of(dim.badgeCode()).dim(0.15, 4));
            expected.add(welcome(dim));
            Person inverted = next.next();
            show(video, new CameraPicture().withInverted(inverted.badgeCode(), Held.before(300)));
            expected.add(welcome(inverted));

            // A menu; a badge without a corner that nothing can do without; and the next one is read.
            show(video, CameraPicture.of("https://example.org/menu"));
            expected.add("No badge");
            Person torn = next.next();
            show(video, new CameraPicture().with(torn.badgeCode(), Held.before(320).torn(-0.25)));
            Person after = next.next();
            show(video, CameraPicture.of(after.badgeCode()));
            expected.add(welcome(after));

            // Of a poster and a badge the badge, however near the poster; of two badges the nearer, then the other.
            Held left = Held.before(240).turned(15).movedBy(-150, 0);
            Held right = Held.before(200).turned(-20).movedBy(150, 20);
            Person besideAPoster = next.next();
            show(
                video,
                new CameraPicture()
                    .with("https://example.org/poster", left)
                    .with(besideAPoster.badgeCode(), right)
            );
            expected.add(welcome(besideAPoster));
            Person nearer = next.next();
            Person farther = next.next();
            CameraPicture both = new CameraPicture()
                .with(nearer.badgeCode(), left)
                .with(farther.badgeCode(), right);
            video.show(both, SHOWN_MILLIS);
            show(video, new CameraPicture().with(farther.badgeCode(), right));
            expected.add(welcome(nearer));
            expected.add(welcome(farther));
            video.nothing(END_MILLIS);
        }
        Page phone = atTheDoorTo("lecture-theatre-1", attendance, file).page();

        assertThat(saidBy(phone, expected.size())).isEqualTo(expected);
        attendance.awaitAttended("dd-2.1", people.size() - 1);
    }

    @Test
    void sixty_people_pass_in_sixty_seconds_and_each_counts_once() {
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        List<Person> people = crowd("Rushing", 60, "dd-2.2", attendance);
        Path file = scratch.resolve("rush.mjpeg");
        try (BadgeVideo video = new BadgeVideo(file)) {
            video.nothing(1_000);
            people.forEach(person -> video.show(CameraPicture.of(person.badgeCode()), 700).nothing(300));
            video.nothing(END_MILLIS);
        }
        Page phone = atTheDoorTo("lecture-theatre-2", attendance, file).page();

        assertThat(saidBy(phone, people.size())).isEqualTo(
            people.stream().map(CameraJourney::welcome).toList()
        );
        attendance.awaitAttended("dd-2.2", people.size());
    }

    @ParameterizedTest
    @ValueSource(booleans = { false, true })
    void a_page_that_dies_between_scan_and_verdict_has_lost_nobody(boolean decided) {
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        int before = attendance.attended("dd-2.3");
        Person person = crowd(decided ? "Decided" : "Undecided", 1, "dd-2.3", attendance).getFirst();
        Path video = BadgeVideo.of(
            scratch.resolve("killed-" + decided + ".mjpeg"),
            List.of(person.badgeCode())
        );
        Page phone = somebodyOnAPhoneThatSees(video);
        AtomicInteger sent = new AtomicInteger();
        phone.route("**/api/checkin/scans", route -> {
            if (decided) {
                route.fetch();
            }
            route.abort();
            sent.incrementAndGet();
        });
        // The camera is on at once, because it may be.
        Door.enrol(phone, enrolmentLinkAt("seminar-room", attendance.board()));
        phone.waitForCondition(() -> sent.get() > 0);
        kill(phone, attendance.board());
        assertThat(attendance.attended("dd-2.3")).isEqualTo(decided ? before + 1 : before);

        Page again = phone.context().newPage();
        again.addInitScript(WRITE_DOWN);
        again.navigate(lanyard.address() + "/door/");
        // The camera is on again, and still sees the badge.
        assertThat(saidBy(again, 1)).containsExactly("Already in: " + person.name());
        Locator last = new Door(again).last();
        assertThat(last).hasCount(2);
        assertThat(last.last()).containsText("Welcome");
        assertThat(last.last()).containsText("sent later");
        attendance.awaitAttended("dd-2.3", before + 1);
    }

    /** The process of the page is gone at once, as where a phone runs out of memory. */
    private static void kill(Page page, Page watching) {
        List<Page> crashed = new ArrayList<>();
        page.onCrash(crashed::add);
        try {
            page.navigate("chrome://crash");
        } catch (PlaywrightException gone) {
            // as it was meant
        }
        watching.waitForCondition(() -> !crashed.isEmpty());
        page.close();
    }

    private List<Person> crowd(String familyName, int people, String session, Attendance attendance) {
        List<Person> crowd = Crowd.register(
            lanyard.address(),
            People.CONFERENCE,
            session,
            familyName,
            people
        );
        booked.merge(session, people, Integer::sum);
        attendance.awaitBooked(session, booked.get(session));
        return crowd;
    }

    private Door atTheDoorTo(String room, Attendance attendance, Path video) {
        Page phone = somebodyOnAPhoneThatSees(video);
        phone.addInitScript(WRITE_DOWN);
        Door door = Door.enrol(phone, enrolmentLinkAt(room, attendance.board()));
        door.startCamera();
        return door;
    }

    private static void show(BadgeVideo video, CameraPicture picture) {
        video.show(picture, SHOWN_MILLIS).nothing(AWAY_MILLIS);
    }

    private static String welcome(Person person) {
        return "Welcome: " + person.name();
    }

    /** All that the screen has said, once that is so much; or less, if it says no more. */
    @SuppressWarnings("unchecked")
    private static List<String> saidBy(Page phone, int much) {
        try {
            phone.waitForFunction(
                "much => window.said.length >= much",
                much,
                new Page.WaitForFunctionOptions().setTimeout(RUSH_MILLIS)
            );
        } catch (TimeoutError nothingMore) {
            // what is missing is told by whoever compares
        }
        return (List<String>) phone.evaluate("window.said");
    }
}
