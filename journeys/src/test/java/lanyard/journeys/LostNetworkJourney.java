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
    void a_badge_typed_without_network_outlives_a_reload_and_is_sent_by_itself() {
        Registered ada = People.register(somebody(), lanyard.address(), "Ada Lovelace", Programme.TABLE_1);
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        attendance.awaitBooked("cc-1", 1);
        Page phone = somebodyOnAPhone();
        Door door = enrolled(phone);

        phone.context().setOffline(true);
        assertThat(phone.getByText("No connection")).isVisible();
        door.type(ada.badgeNumber());
        assertThat(door.verdict("Kept")).contains("Not yet checked");
        assertThat(phone.getByText("1 waiting")).isVisible();
        assertThat(attendance.attended("cc-1")).isZero();

        phone.reload();
        door.awaitOpen();
        assertThat(phone.getByText("No connection")).isVisible();
        assertThat(phone.getByText("1 waiting")).isVisible();
        Locator last = door.last();
        assertThat(last).hasCount(1);
        assertThat(last).containsText("Kept");

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
        assertThat(door.verdict("Kept")).contains("Not yet checked");
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
        assertThat(door.verdict("Kept")).contains("Not yet checked");
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
        door.verdict("Kept");
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
        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/attendance/doors");
        Door door = Door.enrol(phone, enrolmentLinkAt("breakfast-hall", organiser));
        door.awaitKeptForNoNetwork();
        return door;
    }
}
