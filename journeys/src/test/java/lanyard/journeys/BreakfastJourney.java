package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;

/** Breakfast is on: people register, doors scan them through a camera, and the organiser watches. */
class BreakfastJourney extends JourneyTest {

    private static final String TABLE_1 =
        "Relational contracting: Achieving outcomes across organisational boundaries";
    private static final String TABLE_2 = "Global women's health: Solving issues through partnerships";
    private static final String TABLE_3 = "Early career PhD researchers: Essential advice and guidance";
    private static final String DEEP_DIVE =
        "Exploring outcomes funds: Evidence & lessons learnt from around the world";

    BreakfastJourney() {
        super("08:05");
    }

    @Test
    void somebody_registers_with_the_keyboard_alone_and_sees_the_badge() {
        Page page = somebody();
        page.navigate(lanyard.address() + "/c/" + People.CONFERENCE);
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Your details")).waitFor();
        tabTo(page, "value", "dd-2.1");
        page.keyboard().press("Space");
        tabTo(page, "name", "name");
        page.keyboard().type("Zoë O’Brien-Ñandú");
        tabTo(page, "name", "email");
        page.keyboard().type("zoe@example.org");
        tabTo(page, "name", "consent");
        page.keyboard().press("Space");
        tabTo(page, "type", "submit");
        page.keyboard().press("Enter");
        assertThat(
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You are registered"))
        ).isVisible();
        assertThat(page.getByText(DEEP_DIVE)).isVisible();
        assertThat(page.getByText("Confirmed").first()).isVisible();
        Locator badge = page.locator("main img").first();
        assertThat(badge).isVisible();
        Registered registered = People.registered(page, lanyard.address(), "Zoë");
        assertThat(registered.badgeCode()).startsWith("LY1:").hasSize(129);
        assertThat(page.getByText(registered.badgeNumber())).isVisible();
    }

    /** Presses Tab until the focused element has this attribute. */
    private static void tabTo(Page page, String attribute, String value) {
        for (int presses = 0; presses < 120; presses++) {
            Object has = page.evaluate(
                "([name, value]) => document.activeElement?.getAttribute(name) === value" +
                    " && document.activeElement.tagName !== 'BODY'",
                List.of(attribute, value)
            );
            if (Boolean.TRUE.equals(has)) {
                return;
            }
            page.keyboard().press("Tab");
            // Within a group of radio buttons Tab stops once; arrows go on.
        }
        throw new AssertionError("Tab never reaches " + attribute + "=" + value);
    }

    @Test
    void a_badge_is_scanned_through_the_camera_and_the_organiser_sees_it_live() throws IOException {
        Registered ada = People.register(
            somebody(),
            lanyard.address(),
            "Ada Lovelace",
            List.of(TABLE_3, DEEP_DIVE)
        );
        Page board = organiser();
        board.navigate(lanyard.address() + "/organise/attendance");
        assertThat(board.getByText(TABLE_3).first()).isVisible();

        Path video = BadgeVideo.of(scratch.resolve("ada.y4m"), 20, 60, List.of(ada.badgeCode()));
        Browser phone = chromium.launchWithCamera(video);
        Page door = somebodyOnAPhone(phone);
        door.navigate(lanyard.enrolmentLink());
        startCamera(door);

        verdict(door, "Welcome");
        assertThat(door.locator("[data-verdict]")).containsText("Ada Lovelace");
        assertThat(door.locator("[data-verdict]")).containsText("Table 3");
        door.screenshot(new Page.ScreenshotOptions().setPath(Screenshots.file("door-welcome-390.png")));
        Attendance.of(board, lanyard.address()).awaitInside("cc-3", 1);

        verdict(door, "Already in");
        count(door, "Out");
        verdict(door, "Out");
        Attendance.of(board, lanyard.address()).awaitInside("cc-3", 0);
        count(door, "In");
        verdict(door, "Welcome back");
        assertThat(Attendance.of(board, lanyard.address()).attended("cc-3")).isEqualTo(1);
    }

    private static void startCamera(Page door) {
        Locator start = door.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Start the camera")
        );
        Locator looking = door.getByText("Hold the badge up to the camera");
        start.or(looking).first().waitFor();
        if (start.isVisible()) {
            start.click();
        }
    }

    private static void verdict(Page door, String word) {
        door.locator("[data-verdict='" + word + "']").waitFor();
    }

    private static void count(Page door, String direction) {
        Locator next = door.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Next badge"));
        if (next.isVisible()) {
            next.click();
        }
        door.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Count people"))
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(direction))
            .click();
    }

    @Test
    void after_kill_9_whatever_was_answered_is_there() {
        Registered ada = People.register(somebody(), lanyard.address(), "Alan Turing", List.of(DEEP_DIVE));
        lanyard.kill();
        lanyard.restart();
        Registered after = People.registered(ada.page(), lanyard.address(), ada.name());
        assertThat(after.badgeCode()).isEqualTo(ada.badgeCode());
        ada.page().navigate(lanyard.address() + "/c/" + People.CONFERENCE + "/me");
        assertThat(ada.page().getByText(DEEP_DIVE, new Page.GetByTextOptions().setExact(true))).isVisible();
        assertThat(ada.page().getByText("Confirmed")).isVisible();
    }

    @Test
    void whoever_waited_longest_gets_the_seat_of_somebody_who_cancels() {
        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/registration/sessions");
        organiser
            .getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(Pattern.compile("Change seats.*Global women"))
            )
            .click();
        organiser.getByRole(AriaRole.SPINBUTTON, new Page.GetByRoleOptions().setName("Seats")).fill("1");
        organiser.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(organiser.getByText("has 1 seats now")).isVisible();

        Registered first = People.register(somebody(), lanyard.address(), "First Comer", List.of(TABLE_2));
        Registered second = People.register(somebody(), lanyard.address(), "Second Comer", List.of(TABLE_2));
        assertThat(second.page().getByText("Waiting, 1st in line")).isVisible();
        second.page().navigate(lanyard.address() + "/c/" + People.CONFERENCE + "/me");
        assertThat(second.page().getByText("Waiting, 1st in line")).isVisible();

        first.page().navigate(lanyard.address() + "/c/" + People.CONFERENCE + "/me");
        first
            .page()
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Cancel registration"))
            .click();
        first
            .page()
            .getByRole(AriaRole.DIALOG)
            .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Cancel registration"))
            .click();
        assertThat(first.page().getByText("This registration is cancelled")).isVisible();

        second
            .page()
            .waitForCondition(() ->
                People.me(second.page(), lanyard.address())
                    .get("seats")
                    .get(0)
                    .get("status")
                    .asString()
                    .equals("CONFIRMED")
            );
        // No reload: the page follows the seats.
        assertThat(second.page().getByText("Confirmed")).isVisible();
        organiser.waitForCondition(() ->
            organiser
                .context()
                .request()
                .get(lanyard.address() + "/api/registration/conferences/" + People.CONFERENCE + "/letters")
                .text()
                .contains("\"PROMOTED\"")
        );
    }
}
