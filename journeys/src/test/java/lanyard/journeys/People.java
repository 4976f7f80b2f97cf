package lanyard.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Attendees as a browser sees them. */
final class People {

    static final String CONFERENCE = "soc24-2";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    /** What an attendee has after registering, in a page of their own. */
    record Registered(Page page, String name, String badgeCode, String badgeNumber) {}

    /** Fills in the form and sends it; ends on the page that shows the badge. */
    static Registered register(Page page, String address, String name, List<String> sessionTitles) {
        page.navigate(address + "/c/" + CONFERENCE);
        for (String title : sessionTitles) {
            page.getByText(title, new Page.GetByTextOptions().setExact(true)).first().click();
        }
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(false)).first().fill(name);
        page.getByLabel("E-mail").first().fill(address(name));
        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("I agree")).check();
        page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName("Register").setExact(true)
        ).click();
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("You are registered")).waitFor();
        return registered(page, address, name);
    }

    /** What the attendee's own session tells. */
    static Registered registered(Page page, String address, String name) {
        JsonNode badge = me(page, address).get("badge");
        return new Registered(page, name, badge.get("code").asString(), badge.get("number").asString());
    }

    static JsonNode me(Page page, String address) {
        return JsonMapper.shared().readTree(
            page
                .context()
                .request()
                .get(address + "/api/registration/me")
                .text()
        );
    }

    static String address(String name) {
        String ascii = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]+", "");
        return "p" + COUNT.incrementAndGet() + "." + ascii + "@example.org";
    }
}
