package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** In the afternoon a delegate answers the invitation for three; in the evening a guest comes through the door. */
class GalaJourney extends JourneyTest {

    GalaJourney() {
        super("16:00");
    }

    @Test
    void a_party_of_three_is_confirmed_and_a_guest_is_welcomed_at_the_galas_door() {
        Page headcount = organiser();
        headcount.navigate(lanyard.address() + "/organise/gala");
        assertThat(stat(headcount, "Coming")).hasText("0");

        Page host = somebody();
        People.register(host, lanyard.address(), "Grace Hopper");
        host.navigate(lanyard.address() + "/gala");
        host.getByText("Yes, I’m coming").click();
        host.getByLabel("Diet").first().selectOption("VEGETARIAN");
        addGuest(host, 0, "Élodie Ñandú", "VEGETARIAN");
        addGuest(host, 1, "محمد الأحمد", "HALAL");
        host.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Come with a party of 3")
        ).click();
        assertThat(host.getByText("You’re coming")).isVisible();
        assertThat(host.getByText("Élodie Ñandú").first()).isVisible();

        // No reload: the organiser's page counts by itself.
        assertThat(stat(headcount, "Coming")).hasText("3");
        assertThat(headcount.getByText("Grace Hopper").first()).isVisible();
        assertThat(diet(headcount, "Vegetarian")).hasText("2");
        assertThat(diet(headcount, "Halal")).hasText("1");

        JsonNode guest = guestBadges(host).get(0);
        lanyard.restartAt("19:05");
        // Until a new leader has caught up with the other services its doors say "provisional".
        headcount.waitForCondition(() ->
            Asked.get(headcount, "/api/checkin/conferences/soc24-2/attendance").get("current").asBoolean()
        );

        Page phone = somebodyOnAPhoneThatSees(guest.get("code").asString());
        Door door = Door.enrol(phone, enrolmentLinkAt("great-hall", headcount));
        door.startCamera();
        assertThat(door.verdict("Welcome")).contains("Gala, celebrating the contributions");
        assertThat(stat(headcount, "Arrived")).hasText("1");
        assertThat(stat(headcount, "Coming")).hasText("3");
    }

    private static void addGuest(Page host, int at, String name, String diet) {
        host.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(at == 0 ? "Add a guest" : "Add another guest")
        ).click();
        host.locator("[name^='guest-']").nth(at).fill(name);
        host.getByLabel("Diet")
            .nth(at + 1)
            .selectOption(diet);
    }

    /** The badges of guests come a moment after the answer: another service issues them. */
    private JsonNode guestBadges(Page host) {
        host.waitForCondition(() -> People.me(host).get("guests").size() == 2);
        return People.me(host).get("guests");
    }

    private static Locator stat(Page headcount, String label) {
        return headcount
            .locator("dl")
            .filter(
                new Locator.FilterOptions().setHas(
                    headcount.getByText(label, new Page.GetByTextOptions().setExact(true))
                )
            )
            .locator("dd")
            .first();
    }

    private static Locator diet(Page headcount, String name) {
        return headcount
            .getByRole(AriaRole.COMPLEMENTARY, new Page.GetByRoleOptions().setName("Diets"))
            .getByRole(AriaRole.LISTITEM)
            .filter(new Locator.FilterOptions().setHasText(name))
            .locator("strong");
    }
}
