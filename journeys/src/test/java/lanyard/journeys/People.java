package lanyard.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** Attendees as a browser sees them. */
final class People {

    static final String CONFERENCE = "soc24-2";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    /** What an attendee has after registering, in a page of their own. */
    record Registered(Page page, String name, String badgeCode, String badgeNumber) {}

    /** Fills in the form and sends it; ends on the page that shows the badge. */
    static Registered register(Page page, String address, String name, String... sessionTitles) {
        fillIn(page, address, name, sessionTitles);
        registerButton(page).click();
        return awaitRegistered(page, name);
    }

    /** Fills in the form, with an address that nobody else has, and leaves it at that. */
    static void fillIn(Page page, String address, String name, String... sessionTitles) {
        page.navigate(address + "/c/" + CONFERENCE);
        for (String title : sessionTitles) {
            page.getByText(title, new Page.GetByTextOptions().setExact(true)).first().click();
        }
        page.getByLabel("Name").first().fill(name);
        page.getByLabel("E-mail").first().fill(address(name));
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("I agree")).check();
    }

    static Locator registerButton(Page page) {
        return page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Register").setExact(true)
        );
    }

    static Locator registeredHeading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You are registered"));
    }

    static Registered awaitRegistered(Page page, String name) {
        registeredHeading(page).waitFor();
        return registered(page, name);
    }

    /** What the attendee's own session tells. */
    static Registered registered(Page page, String name) {
        JsonNode badge = me(page).get("badge");
        return new Registered(page, name, badge.get("code").asString(), badge.get("number").asString());
    }

    static JsonNode me(Page page) {
        return Asked.get(page, "/api/registration/me");
    }

    private static String address(String name) {
        String ascii = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
        return "p" + COUNT.incrementAndGet() + "." + ascii + "@example.org";
    }
}
