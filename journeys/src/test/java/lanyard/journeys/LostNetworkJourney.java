package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;

/** A door loses its network: it says so, loses nobody, and counts nobody twice. */
class LostNetworkJourney extends JourneyTest {

    LostNetworkJourney() {
        super("08:05");
    }

    @Test
    void a_verdict_without_network_outlives_a_reload_and_is_sent_by_itself() {
        Registered ada = People.register(somebody(), lanyard.address(), "Ada Lovelace", Programme.TABLE_1);
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        attendance.awaitBooked("cc-1", 1);
        Page phone = somebodyOnAPhone();
        Door door = enrolled(phone);

        phone.context().setOffline(true);
        assertThat(phone.getByText("No connection")).isVisible();
        door.type(ada.badgeNumber());
        assertThat(door.verdict("Welcome")).contains("Ada Lovelace", "Table 1", "Not yet sent");
        assertThat(phone.getByText("1 waiting")).isVisible();
        assertThat(attendance.attended("cc-1")).isZero();

        phone.reload();
        door.awaitOpen();
        assertThat(phone.getByText("No connection")).isVisible();
        assertThat(phone.getByText("1 waiting")).isVisible();
        Locator last = door.last();
        assertThat(last).hasCount(1);
        assertThat(last).containsText("Welcome");
        assertThat(last).containsText("Ada Lovelace");
        assertThat(last).containsText("not yet sent");

        phone.context().setOffline(false);
        assertThat(last).containsText("Welcome");
        assertThat(last).containsText("Ada Lovelace");
        assertThat(last).containsText("sent later");
        assertThat(phone.getByText("No connection")).not().isVisible();
        assertThat(phone.getByText("1 waiting")).not().isVisible();
        attendance.awaitInside("cc-1", 1);
        assertThat(attendance.attended("cc-1")).isEqualTo(1);
    }

    @Test
    void a_door_without_network_decides_by_itself_and_each_of_them_counts_once() {
        Registered mary = People.register(
            somebody(),
            lanyard.address(),
            "Mary Somerville",
            Programme.TABLE_5
        );
        Registered noor = People.register(somebody(), lanyard.address(), "Noor Inayat", Programme.TABLE_6);
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        attendance.awaitBooked("cc-5", 1);
        attendance.awaitBooked("cc-6", 1);
        Page phone = somebodyOnAPhone();
        Door door = enrolled(phone);
        phone.context().setOffline(true);
        assertThat(phone.getByText("No connection")).isVisible();

        // what the camera would read, so that the phone checks the signature
        door.type(mary.badgeCode());
        assertThat(door.verdict("Welcome")).contains("Mary Somerville", "Table 5", "Not yet sent");
        door.find("somervile");
        assertThat(door.verdict("Already in")).contains("Mary Somerville", "at Breakfast hall");
        door.type(forged(mary.badgeCode()));
        assertThat(door.verdict("Not ours")).doesNotContain("Mary");
        door.pin(Programme.TABLE_5);
        door.type(noor.badgeNumber());
        assertThat(door.verdict("Elsewhere")).contains("Noor Inayat", "Breakfast hall, table 6");
        door.pin(Programme.TABLE_5);
        door.type(noor.badgeNumber());
        assertThat(door.verdict("Welcome")).contains("Noor Inayat", "Table 6");
        assertThat(phone.getByText("5 waiting")).isVisible();
        assertThat(attendance.attended("cc-5") + attendance.attended("cc-6")).isZero();
        assertThat(KeptByPhone.of(phone))
            .as("what the phone has stored")
            .contains("lanyard-door-list/sealed", "\"extractable\":false")
            .doesNotContain("Mary", "Somerville", "Noor", "Inayat");

        phone.context().setOffline(false);
        attendance.awaitInside("cc-5", 1);
        attendance.awaitInside("cc-6", 1);
        Locator last = door.last();
        assertThat(last.filter(saying("sent later"))).hasCount(5);
        assertThat(last.filter(saying("this phone had said"))).hasCount(0);
        assertThat(attendance.attended("cc-5")).isEqualTo(1);
        assertThat(attendance.attended("cc-6")).isEqualTo(1);
    }

    @Test
    void what_another_door_saw_is_known_when_the_network_goes() {
        Registered emmy = People.register(
            somebody(),
            lanyard.address(),
            "Emmy Noether",
            Programme.DEEP_DIVE_2_1
        );
        Attendance.open(organiser(), lanyard.address()).awaitBooked("dd-2.1", 1);
        Page here = somebodyOnAPhone();
        Door door = enrolledAt("lecture-theatre-1", here);
        Door otherDoor = enrolledAt("lecture-theatre-1", somebodyOnAPhone());
        String before = KeptByPhone.editionOfList(here);
        otherDoor.pin(Programme.DEEP_DIVE_2_1);
        otherDoor.type(emmy.badgeNumber());
        assertThat(otherDoor.verdict("Welcome")).contains("Emmy Noether").doesNotContain("Not yet sent");
        here.waitForCondition(() -> !KeptByPhone.editionOfList(here).equals(before));

        here.context().setOffline(true);
        assertThat(here.getByText("No connection")).isVisible();
        door.pin(Programme.DEEP_DIVE_2_1);
        door.type(emmy.badgeNumber());
        assertThat(door.verdict("Already in")).contains("Emmy Noether", "Not yet sent");
    }

    @Test
    void a_revoked_phone_keeps_nothing() {
        Page organiser = organiser();
        open(organiser, "/organise/attendance/doors");
        Page phone = somebodyOnAPhone();
        enrolledAt("great-hall", phone);
        assertThat(KeptByPhone.of(phone)).contains("\"extractable\":false");
        Asked.delete(organiser, doorTo("great-hall", organiser));
        assertThat(phone.getByText("no longer a door")).isVisible();
        assertThat(KeptByPhone.of(phone)).contains(
            "lanyard-door-list/sealed: []",
            "lanyard-door-list/key: []",
            "lanyard-door/papers: []"
        );
        phone.reload();
        assertThat(phone.getByText("This phone is not a door yet")).isVisible();
    }

    private static Locator.FilterOptions saying(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    /** One character is another. */
    private static String forged(String badgeCode) {
        char middle = badgeCode.charAt(60) == 'A' ? 'B' : 'A';
        return badgeCode.substring(0, 60) + middle + badgeCode.substring(61);
    }

    @Test
    void a_badge_typed_while_the_system_is_dead_is_kept_until_it_is_back() {
        Registered ada = People.register(
            somebody(),
            lanyard.address(),
            "Katherine Johnson",
            Programme.TABLE_2
        );
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        attendance.awaitBooked("cc-2", 1);
        Page phone = somebodyOnAPhone();
        Door door = enrolled(phone);

        lanyard.kill();
        door.type(ada.badgeNumber());
        assertThat(door.verdict("Welcome")).contains("Katherine Johnson", "Not yet sent");
        assertThat(phone.getByText("No connection")).isVisible();
        phone.reload();
        door.awaitOpen();
        assertThat(phone.getByText("1 waiting")).isVisible();

        lanyard.restart();
        Locator last = door.last();
        assertThat(last).hasCount(1);
        assertThat(last).containsText("Welcome");
        assertThat(last).containsText("sent later");
        assertThat(phone.getByText("No connection")).not().isVisible();
        attendance.awaitInside("cc-2", 1);
        assertThat(attendance.attended("cc-2")).isEqualTo(1);
    }

    @Test
    void a_verdict_that_is_lost_on_its_way_back_is_given_again_not_taken_twice() {
        Registered ada = People.register(somebody(), lanyard.address(), "Hedy Lamarr", Programme.TABLE_3);
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        attendance.awaitBooked("cc-3", 1);
        Page phone = somebodyOnAPhone();
        Door door = enrolled(phone);
        AtomicInteger lost = new AtomicInteger();
        phone.route("**/api/checkin/scans", route -> {
            if (lost.getAndIncrement() < 2) {
                // It was decided; only the phone does not hear of it.
                route.fetch();
                route.abort();
            } else {
                route.resume();
            }
        });

        door.type(ada.badgeNumber());
        assertThat(door.verdict("Welcome")).contains("Hedy Lamarr", "Not yet sent");
        attendance.awaitInside("cc-3", 1);

        Locator last = door.last();
        assertThat(last).hasCount(1);
        assertThat(last).containsText("Welcome");
        assertThat(last).containsText("sent later");
        assertThat(lost.get()).isGreaterThan(2);
        assertThat(attendance.attended("cc-3")).isEqualTo(1);
    }

    @Test
    void two_tabs_of_one_phone_that_both_send_what_it_kept_count_it_once() {
        Registered ada = People.register(somebody(), lanyard.address(), "Radia Perlman", Programme.TABLE_4);
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        attendance.awaitBooked("cc-4", 1);
        Page phone = somebodyOnAPhone();
        Door door = enrolled(phone);
        phone.context().setOffline(true);
        assertThat(phone.getByText("No connection")).isVisible();
        door.type(ada.badgeNumber());
        door.verdict("Welcome");
        Page secondTab = phone.context().newPage();
        secondTab.navigate(lanyard.address() + "/door/");
        assertThat(secondTab.getByText("1 waiting")).isVisible();

        phone.context().setOffline(false);
        attendance.awaitInside("cc-4", 1);
        for (Page tab : phone.context().pages()) {
            assertThat(tab.getByText("1 waiting")).not().isVisible();
            assertThat(new Door(tab).last().first()).containsText("Welcome");
        }
        assertThat(attendance.attended("cc-4")).isEqualTo(1);
    }

    /** A door that has everything it needs to open again without network. */
    private Door enrolled(Page phone) {
        return enrolledAt("breakfast-hall", phone);
    }

    private Door enrolledAt(String room, Page phone) {
        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/attendance/doors");
        Door door = Door.enrol(phone, enrolmentLinkAt(room, organiser));
        door.awaitKeptForNoNetwork();
        door.awaitList();
        return door;
    }
}
