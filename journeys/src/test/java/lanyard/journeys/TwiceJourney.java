package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import lanyard.journeys.People.Registered;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Impatient people, and things done in two places at once. */
class TwiceJourney extends JourneyTest {

    TwiceJourney() {
        super("08:05");
    }

    @Test
    void a_double_click_on_register_registers_once() {
        Page page = somebody();
        People.fillIn(page, lanyard.address(), "Dora Doubleclick", Programme.TABLE_1);
        People.registerButton(page).dblclick();
        showsTheBadgeOfTheOneRegistration(page, "Dora Doubleclick");
    }

    @Test
    void enter_pressed_twice_registers_once() {
        Page page = somebody();
        People.fillIn(page, lanyard.address(), "Eve Entertwice", Programme.TABLE_1);
        page.getByLabel("E-mail").focus();
        page.keyboard().press("Enter");
        page.keyboard().press("Enter");
        showsTheBadgeOfTheOneRegistration(page, "Eve Entertwice");
    }

    private void showsTheBadgeOfTheOneRegistration(Page page, String name) {
        Registered registered = People.awaitRegistered(page, name);
        assertThat(page.getByText(registered.badgeNumber())).isVisible();
        JsonNode found = people(name);
        assertThat(found.get("total").asInt()).isEqualTo(1);
        assertThat(found.get("people").get(0).get("badgeNumber").asString()).isEqualTo(
            registered.badgeNumber()
        );
    }

    @Test
    void two_tabs_register_one_address_at_once_and_the_one_that_is_second_is_told() {
        Page one = somebody();
        People.fillIn(one, lanyard.address(), "Tabitha Twotabs", Programme.TABLE_1);
        Page other = one.context().newPage();
        People.fillIn(other, lanyard.address(), "Tabitha Twotabs", Programme.TABLE_1);
        other.getByLabel("E-mail").fill(one.getByLabel("E-mail").inputValue());

        atOnce("document.querySelector('form').requestSubmit()", one, other);

        List<Page> both = List.of(one, other);
        both.forEach(tab -> assertThat(registeredAlready(tab).or(People.registeredHeading(tab))).isVisible());
        assertThat(both.stream().filter(tab -> registeredAlready(tab).isVisible())).hasSize(1);
        assertThat(both.stream().filter(tab -> People.registeredHeading(tab).isVisible())).hasSize(1);
        assertThat(people("Tabitha Twotabs").get("total").asInt()).isEqualTo(1);
    }

    private static Locator registeredAlready(Page tab) {
        return tab.getByText("This address is registered already");
    }

    @Test
    void a_badge_scanned_at_two_doors_at_once_is_welcome_at_one_of_them_and_counts_once() {
        Registered ada = People.register(somebody(), lanyard.address(), "Ada Lovelace", Programme.TABLE_2);
        Page organiser = organiser();
        Attendance attendance = Attendance.open(organiser, lanyard.address());
        attendance.awaitBooked("cc-2", 1);
        Door left = Door.enrol(somebodyOnAPhone(), enrolmentLinkAt("breakfast-hall", organiser));
        Door right = Door.enrol(somebodyOnAPhone(), enrolmentLinkAt("breakfast-hall", organiser));
        left.fillIn(ada.badgeNumber());
        right.fillIn(ada.badgeNumber());

        atOnce("document.querySelector('dialog form').requestSubmit()", left.page(), right.page());

        List<String> verdicts = Stream.of(left, right)
            .map(door -> {
                Locator last = door.last();
                assertThat(last).hasCount(1);
                assertThat(last).not().containsText("not yet checked");
                return last.locator("b").innerText();
            })
            .toList();
        assertThat(verdicts).containsExactlyInAnyOrder("Welcome", "Already in");
        attendance.awaitInside("cc-2", 1);
        assertThat(attendance.attended("cc-2")).isEqualTo(1);
    }

    @Test
    void whoever_is_cancelled_by_the_organiser_reads_so_on_the_page_they_have_open() {
        Page seated = somebody();
        People.register(seated, lanyard.address(), "Carla Cancelled", Programme.TABLE_3);
        seated.navigate(mine());
        Page unseated = somebody();
        People.register(unseated, lanyard.address(), "Nora Noseat");
        // What is for everybody was proposed, and is hers: she gives it back.
        Asked.put(unseated, "/api/registration/me/sessions", "{\"sessions\":[]}");
        unseated.navigate(mine());
        assertThat(button(seated, "Change sessions")).isVisible();
        assertThat(button(unseated, "Change sessions")).isVisible();

        cancel("Carla Cancelled");
        cancel("Nora Noseat");

        // The seats move, and the page follows them.
        assertThat(seated.getByText("This registration is cancelled")).isVisible();
        assertThat(seated.getByText("your badge opens no door")).isVisible();

        // Nothing moves for somebody without a seat: they read it as soon as they do anything.
        button(unseated, "New badge").click();
        button(unseated.getByRole(AriaRole.DIALOG), "New badge").click();
        assertThat(unseated.getByText("This registration is cancelled")).isVisible();
    }

    private void cancel(String name) {
        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/registration");
        organiser.getByRole(AriaRole.SEARCHBOX).fill(name);
        button(organiser, name).click();
        Locator dialog = organiser.getByRole(AriaRole.DIALOG);
        button(dialog, "Cancel registration").click();
        button(dialog, "Cancel registration").click();
        assertThat(dialog.getByText("Cancelled", new Locator.GetByTextOptions().setExact(true))).isVisible();
        organiser.close();
    }

    /** Runs this in all pages at the same moment. */
    private static void atOnce(String script, Page... pages) {
        long appointment = Instant.now().plus(Duration.ofSeconds(1)).toEpochMilli();
        for (Page page : pages) {
            page.evaluate("void setTimeout(() => " + script + ", " + appointment + " - Date.now())");
        }
    }

    private JsonNode people(String name) {
        Page organiser = organiser();
        organiser.navigate(lanyard.address() + "/organise/registration");
        String people =
            "/api/registration/conferences/" + People.CONFERENCE + "/people?page=0&size=50&query=";
        return Asked.get(organiser, people + name.replace(" ", "%20"));
    }

    private String mine() {
        return lanyard.address() + "/c/" + People.CONFERENCE + "/me";
    }
}
