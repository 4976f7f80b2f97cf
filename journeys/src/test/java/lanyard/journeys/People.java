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
    record Registered(Page page, String name, String badgeCode, String badgeNumber) {
        /** Their address, as their page shows it now. */
        String email() {
            return me(page).get("email").asString();
        }
    }

    /** Fills in the form and sends it; ends on the page that shows the badge. */
    static Registered register(Page page, String address, String name, String... sessionTitles) {
        fillIn(page, address, name, sessionTitles);
        registerButton(page).click();
        return awaitRegistered(page, name);
    }

    static Registered register(
        Page page,
        Speaking speaking,
        String address,
        String name,
        String... sessionTitles
    ) {
        fillIn(page, speaking, address, name, sessionTitles);
        registerButton(page, speaking).click();
        registeredHeading(page, speaking).waitFor();
        return registered(page, name);
    }

    /** Fills in the form, with an address that nobody else has, and leaves it at that. */
    static void fillIn(Page page, String address, String name, String... sessionTitles) {
        fillInAllThatIsAsked(page, Speaking.ENGLISH, address, name, sessionTitles);
    }

    /** The same, and what need not be filled in. */
    static void fillIn(Page page, Speaking speaking, String address, String name, String... sessionTitles) {
        fillInAllThatIsAsked(page, speaking, address, name, sessionTitles);
        page.getByRole(
            AriaRole.TEXTBOX,
            new Page.GetByRoleOptions().setName(speaking.say("Organisation"))
        ).fill(speaking.organisation());
        page.getByLabel(speaking.say("What do you need to take part?")).fill(speaking.needs());
    }

    private static void fillInAllThatIsAsked(
        Page page,
        Speaking speaking,
        String address,
        String name,
        String... sessionTitles
    ) {
        page.navigate(address + "/c/" + CONFERENCE);
        for (String title : sessionTitles) {
            page.getByText(title, new Page.GetByTextOptions().setExact(true)).first().click();
        }
        page.getByLabel(speaking.say("Name")).first().fill(name);
        page.getByLabel(speaking.say("E-mail")).first().fill(address(name));
        page.getByRole(
            AriaRole.CHECKBOX,
            new Page.GetByRoleOptions().setName(speaking.say("I agree"))
        ).check();
    }

    static Locator registerButton(Page page) {
        return registerButton(page, Speaking.ENGLISH);
    }

    static Locator registerButton(Page page, Speaking speaking) {
        return page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(speaking.say("Register")).setExact(true)
        );
    }

    static Locator registeredHeading(Page page) {
        return registeredHeading(page, Speaking.ENGLISH);
    }

    static Locator registeredHeading(Page page, Speaking speaking) {
        return page.getByRole(
            AriaRole.HEADING,
            new Page.GetByRoleOptions().setName(speaking.say("You are registered"))
        );
    }

    static Registered awaitRegistered(Page page, String name) {
        registeredHeading(page).waitFor();
        return registered(page, name);
    }

    /** Cancels the registration by its own page. */
    static void cancel(Page page, Speaking speaking, String address) {
        page.navigate(address + "/c/" + CONFERENCE + "/me");
        Locator cancel = page.getByRole(
            AriaRole.BUTTON,
            new Page.GetByRoleOptions().setName(speaking.say("Cancel registration"))
        );
        cancel.click();
        page.getByRole(AriaRole.DIALOG)
            .getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName(speaking.say("Cancel registration"))
            )
            .click();
        page.getByText(speaking.say("This registration is cancelled")).waitFor();
    }

    /** What the attendee's own session tells. */
    static Registered registered(Page page, String name) {
        JsonNode badge = me(page).get("badge");
        return new Registered(page, name, badge.get("code").asString(), badge.get("number").asString());
    }

    static JsonNode me(Page page) {
        return Asked.get(page, "/api/registration/me");
    }

    /** An address that nobody else has. */
    static String address(String name) {
        String ascii = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
        return "p" + COUNT.incrementAndGet() + "-" + ascii + "@example.org";
    }
}
