package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;

/** A phone at a door from the first minute until it is handed on, over ten hours. */
class AllDayJourney extends JourneyTest {

    private NewerPages pages;

    AllDayJourney() {
        super("08:05");
    }

    @Override
    Installation install(Path data, String time) {
        pages = NewerPages.in(scratch.resolve("checkin"));
        return Installation.start(data, time, pages);
    }

    @Test
    void a_new_version_is_taken_when_nobody_is_there_and_the_camera_goes_on_by_itself() {
        Registered ada = People.register(somebody(), lanyard.address(), "Ada Lovelace", Programme.TABLE_1);
        Attendance.open(organiser(), lanyard.address()).awaitBooked("cc-1", 1);
        Page phone = somebodyOnAPhoneThatSees();
        Door door = enrolledAt("breakfast-hall", phone);
        door.startCamera();
        set(phone, "Left", "Off");
        door.count("Out");

        pages.publish("second");
        phone.evaluate("window.isTheSamePage = true");
        phone.evaluate("navigator.serviceWorker.getRegistration('/door/').then(all => all.update())");
        phone.waitForFunction(
            "async () => (await navigator.serviceWorker.getRegistration('/door/')).waiting?.state === 'installed'"
        );
        assertThat(phone.evaluate("window.isTheSamePage")).isEqualTo(true);
        assertThat(phone.locator("meta[name=edition]")).hasAttribute("content", "second");

        door.awaitOpen();
        assertThat(phone.getByText("Hold the badge up to the camera")).isVisible();
        assertThat(
            phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Out").setExact(true))
        ).hasAttribute("aria-pressed", "true");
        assertThat(button(phone, "Settings, sound is off")).isVisible();
        assertThat(phone.locator("html")).hasAttribute("data-hand", "left");
        door.count("In");
        door.type(ada.badgeNumber());
        assertThat(door.verdict("Welcome")).contains("Ada Lovelace");
    }

    @Test
    void the_page_of_the_first_minute_reads_badges_without_network() {
        Registered ada = People.register(somebody(), lanyard.address(), "Ada Yonath", Programme.TABLE_2);
        Attendance.open(organiser(), lanyard.address()).awaitBooked("cc-2", 1);
        Page phone = somebodyOnAPhoneThatSees(ada.badgeCode());
        // so that nothing of the camera is loaded before somebody touches it
        phone.addInitScript("navigator.permissions.query = () => Promise.reject(new TypeError())");
        Door door = enrolledAt("breakfast-hall", phone);
        assertThat(phone).hasURL(lanyard.address() + "/door/");
        phone.waitForFunction("() => navigator.serviceWorker.controller !== null");
        phone.context().setOffline(true);
        assertThat(phone.getByText("No connection")).isVisible();

        door.startCamera();
        assertThat(door.verdict("Welcome")).contains("Ada Yonath", "Not yet sent");
    }

    @Test
    void a_phone_that_is_handed_on_sends_what_it_scanned_at_the_door_before() {
        List<Registered> people = List.of(
            People.register(somebody(), lanyard.address(), "Mary Somerville", Programme.TABLE_5),
            People.register(somebody(), lanyard.address(), "Noor Inayat", Programme.TABLE_5),
            People.register(somebody(), lanyard.address(), "Emmy Noether", Programme.TABLE_5)
        );
        Attendance attendance = Attendance.open(organiser(), lanyard.address());
        attendance.awaitBooked("cc-5", 3);
        Page phone = somebodyOnAPhone();
        Door door = enrolledAt("breakfast-hall", phone);
        AtomicBoolean isBack = new AtomicBoolean();
        phone.route("**/api/checkin/scans", route -> {
            if (isBack.get()) {
                route.resume();
            } else {
                route.abort();
            }
        });
        phone.context().setOffline(true);
        assertThat(phone.getByText("No connection")).isVisible();
        for (Registered one : people) {
            door.type(one.badgeNumber());
            assertThat(door.verdict("Welcome")).contains("Not yet sent");
        }
        assertThat(phone.getByText("3 waiting")).isVisible();

        phone.context().setOffline(false);
        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/attendance/doors");
        String link = enrolmentLinkAt("great-hall", organiser);
        phone.navigate("about:blank");
        phone.navigate(link);
        assertThat(phone.getByRole(AriaRole.HEADING).first()).hasText("Great hall");
        assertThat(attendance.attended("cc-5")).isZero();

        isBack.set(true);
        attendance.awaitInside("cc-5", 3);
        assertThat(attendance.attended("cc-5")).isEqualTo(3);
        assertThat(KeptByPhone.of(phone)).contains("lanyard-door/scans: []");
    }

    @Test
    void left_and_right_hand_on_small_and_large_phones() {
        Page phone = somebodyOnAPhoneThatSees("https://example.org/menu");
        Door door = enrolledAt("breakfast-hall", phone);
        Look.atScreen(phone, "door-first-minute");
        phone.setViewportSize(390, 844);
        door.startCamera();
        assertThat(leftOf(phone, "Last")).isGreaterThan(leftOf(phone, "In"));
        button(phone, "Settings").click();
        Look.atScreen(phone, "door-settings");
        phone.setViewportSize(390, 844);
        door.closeSheet();
        set(phone, "Left", "On");
        assertThat(leftOf(phone, "Last")).isLessThan(leftOf(phone, "In"));
        Look.atScreen(phone, "door-left-hand");
        for (int[] size : new int[][] { { 320, 568 }, { 430, 932 } }) {
            phone.setViewportSize(size[0], size[1]);
            phone.screenshot(
                new Page.ScreenshotOptions().setPath(Screenshots.file("door-left-hand-" + size[0] + ".png"))
            );
            assertThat(
                phone.evaluate(
                    "() => document.documentElement.scrollWidth <= innerWidth && document.documentElement.scrollHeight <= innerHeight"
                )
            ).isEqualTo(true);
        }
        Page organiser = organiser();
        open(organiser, "/organise/attendance/doors");
        assertThat(organiser.getByText("version 0.1.0+").first()).isVisible();
    }

    private static double leftOf(Page phone, String button) {
        return phone
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
            .boundingBox()
            .x;
    }

    /** In the settings. */
    private static void set(Page phone, String hand, String sound) {
        Door door = new Door(phone);
        button(phone, "Settings").click();
        door.sheet().getByText(hand).click();
        door.sheet().getByText(sound, new Locator.GetByTextOptions().setExact(true)).click();
        door.closeSheet();
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
