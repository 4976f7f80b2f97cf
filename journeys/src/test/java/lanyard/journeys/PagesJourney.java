package lanyard.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page, and what it says when something is wrong, at phone and desktop width, light and dark. */
class PagesJourney extends JourneyTest {

    private static final String C = "/c/" + People.CONFERENCE;

    PagesJourney() {
        super("08:05");
    }

    @Test
    void what_an_attendee_sees() {
        Page page = somebody();
        open(page, C);
        Look.at(page, "register");
        People.registerButton(page).click();
        assertThat(page.getByText("Please tell us your name")).isVisible();
        Look.at(page, "register-missing");
        page.getByText("As a guest of the public talk").click();
        Look.at(page, "register-public");
        page.getByText("As a delegate").click();

        People.fillIn(
            page,
            lanyard.address(),
            "Noor al-Sayed نور",
            Programme.TABLE_3,
            Programme.DEEP_DIVE_2_1
        );
        String email = page.getByLabel("E-mail").inputValue();
        Look.at(page, "register-filled");
        Page notice = page.waitForPopup(() -> page.getByText("Read the privacy notice").click());
        assertThat(notice.getByText("Version 1")).isVisible();
        Look.at(notice, "privacy");
        notice.close();
        assertThat(page.getByLabel("E-mail")).hasValue(email);
        People.registerButton(page).click();
        People.awaitRegistered(page, "Noor");
        Look.at(page, "registered");
        open(page, C + "/me");
        Look.at(page, "me");
        button(page, "Change sessions").click();
        Look.at(page, "me-change-sessions");
        button(page, "Back").click();
        button(page, "Cancel registration").click();
        Look.atScreen(page, "me-cancel");
        button(page, "Stay registered").click();
        page.context().setOffline(true);
        assertThat(page.getByText("You are offline").first()).isVisible();
        Look.at(page, "me-offline");
        page.context().setOffline(false);

        Page again = somebody();
        People.fillIn(again, lanyard.address(), "Noor al-Sayed نور");
        again.getByLabel("E-mail").fill(email);
        People.registerButton(again).click();
        assertThat(again.getByText("This address is registered already")).isVisible();
        Look.at(again, "register-already");

        button(page, "Cancel registration").click();
        button(page.getByRole(AriaRole.DIALOG), "Cancel registration").click();
        assertThat(page.getByText("This registration is cancelled")).isVisible();
        Look.at(page, "me-cancelled");
    }

    @Test
    void what_somebody_on_a_slow_network_waits_for() {
        Page before = somebodyOnAPhone();
        before.route("**/*.js", Route::abort);
        before.navigate(lanyard.address() + C);
        assertThat(before.locator(".skeleton").first()).isVisible();

        Page page = somebodyOnAPhone();
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        open(page, C);
        assertThat(People.registerButton(page)).isVisible();
        assertThat(asked)
            .filteredOn(url -> url.endsWith("/programme"))
            .hasSize(1);
        Number bytes = (Number) page.evaluate(
            """
            () => performance.getEntriesByType('resource').filter(({ name }) => /\\.(js|css)$/.test(name))
              .reduce((bytes, { encodedBodySize }) => bytes + encodedBodySize, 0)"""
        );
        assertThat(bytes.intValue()).as("script and style, as they were sent").isBetween(20_000, 120_000);
    }

    @Test
    void what_somebody_sees_who_followed_a_wrong_link() {
        Page page = somebody();
        open(page, C + "/me");
        Look.at(page, "lost-link");
        page.getByLabel("E-mail").fill("somebody@example.org");
        button(page, "Send me my link").click();
        assertThat(page.getByText("Look into your mail")).isVisible();
        Look.at(page, "lost-link-sent");
        page = somebody();
        open(page, C + "/me#bm90LWEtbGluay1hdC1hbGwtYXQtYWxs");
        assertThat(page.getByText("This link has ended")).isVisible();
        Look.at(page, "lost-link-ended");
        for (Map.Entry<String, String> wrong : Map.of(
            "not-found-page",
            C + "/no/such",
            "not-found-conference",
            "/c/no-such",
            "gala-no-link",
            "/gala"
        ).entrySet()) {
            open(page, wrong.getValue());
            Look.at(page, wrong.getKey());
        }
        for (String nowhere : List.of("/no-such", "/organise/no-such")) {
            Response answer = page.navigate(lanyard.address() + nowhere);
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.headerValue("content-security-policy")).contains("default-src 'self'");
            assertThat(page.getByText("This page does not exist")).isVisible();
            assertThat(Asked.get(page, nowhere).get("type").asString()).endsWith(":not-found");
        }
        Look.at(page, "not-found-anything");
        open(page, "/organise");
        assertThat(page).hasURL(lanyard.address() + "/organise/attendance");

        page.route("**/api/**", Route::abort);
        open(page, C);
        assertThat(page.getByText("The programme could not be loaded")).isVisible();
        Look.at(page, "register-unreachable");
    }

    @Test
    void what_a_guest_of_the_gala_sees() {
        Page page = somebody();
        People.register(page, lanyard.address(), "Grace Brewster Murray Hopper");
        open(page, "/gala");
        Look.at(page, "rsvp");
        page.getByText("Yes, I’m coming").click();
        button(page, "Add a guest").click();
        page.locator("[name^='guest-']").fill("محمد الأحمد");
        button(page, "Add another guest").click();
        button(page, "Come with a party of 3").click();
        assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
        Look.at(page, "rsvp-filled");
        page.locator("[name^='guest-']").nth(1).fill("Élodie Ñandú-Lévêque");
        page.getByLabel("Allergies").nth(1).fill("Peanuts, and everything that was near them");
        page.getByLabel("Diet").nth(1).selectOption("HALAL");
        button(page, "Come with a party of 3").click();
        assertThat(page.getByText("You’re coming")).isVisible();
        page.waitForCondition(() -> People.me(page).get("guests").size() == 2);
        assertThat(button(page, "Show the badge of").first()).isVisible();
        Look.at(page, "rsvp-coming");
        button(page, "Show the badge of").first().click();
        Look.atScreen(page, "rsvp-guest-badge");
        button(page.getByRole(AriaRole.DIALOG), "Close").click();

        open(page, C + "/me");
        Look.at(page, "me-with-guests");

        Page headcount = organiser();
        open(headcount, "/organise/gala");
        assertThat(headcount.getByText("Grace Brewster").first()).isVisible();
        Look.at(headcount, "gala-headcount");
        button(headcount, "Change the terms").click();
        Look.atScreen(headcount, "gala-terms");

        open(page, "/gala");
        button(page, "Change my answer").click();
        page.getByText("Sorry, not this time").click();
        button(page, "Send my answer").click();
        assertThat(page.getByText("You’re not coming")).isVisible();
        Look.at(page, "rsvp-declined");
    }

    @Test
    void what_organisers_see() {
        Page stranger = somebody();
        for (Map.Entry<String, String> page : Map.of(
            "sign-in",
            "/organise/registration/sign-in",
            "people-not-signed-in",
            "/organise/registration",
            "attendance-not-signed-in",
            "/organise/attendance",
            "gala-not-signed-in",
            "/organise/gala"
        ).entrySet()) {
            open(stranger, page.getValue());
            Look.at(stranger, page.getKey());
        }
        Page expired = somebody();
        open(expired, "/organise/registration/sign-in#bm90LWEtbGluay1hdC1hbGwtYXQtYWxs");
        assertThat(expired.getByText("This link cannot be used any more")).isVisible();
        Look.at(expired, "sign-in-ended");

        People.register(
            somebody(),
            lanyard.address(),
            "Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh",
            Programme.TABLE_1,
            Programme.DEEP_DIVE_2_1
        );
        Page page = organiser();
        open(page, "/organise/attendance");
        assertThat(page.getByText(Programme.TABLE_1).first()).isVisible();
        Look.at(page, "attendance");
        open(page, "/organise/attendance/doors");
        assertThat(page.getByText("Great hall").first()).isVisible();
        button(page, "Make a door").click();
        button(page.getByRole(AriaRole.DIALOG), "Make the door").click();
        Look.atScreen(page, "doors-make");
        button(page.getByRole(AriaRole.DIALOG), "Cancel").click();
        button(page, "Enrol a phone").first().click();
        assertThat(page.getByText("Good for one phone")).isVisible();
        Look.atScreen(page, "doors-enrol");

        open(page, "/organise/registration");
        assertThat(page.getByText("Wolfeschlegel").first()).isVisible();
        Look.at(page, "people");
        button(page, "Wolfeschlegel").click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Confirmed").first()).isVisible();
        Look.atScreen(page, "people-person");
        button(page.getByRole(AriaRole.DIALOG), "Cancel registration").click();
        Look.atScreen(page, "people-person-cancel");
        open(page, "/organise/registration");
        button(page, "Who needs what").click();
        assertThat(page.getByText("Nobody needs anything")).isVisible();
        Look.at(page, "people-nobody");

        open(page, "/organise/registration/sessions");
        assertThat(page.getByText(Programme.TABLE_1).first()).isVisible();
        page.locator("input[type=file]").setInputFiles(
            new FilePayload(
                "programme.yaml",
                "text/yaml",
                "conference: soc24-2\nrooms:\n  - { id: hall, seats: 0 }\nslots: what\n".getBytes(
                    StandardCharsets.UTF_8
                )
            )
        );
        assertThat(page.getByText("Nothing was published")).isVisible();
        Look.at(page, "sessions");
        button(page, "Change seats").first().click();
        page.getByRole(AriaRole.SPINBUTTON).fill("9999");
        button(page, "Save").click();
        assertThat(page.getByText("The room does not have so many")).isVisible();
        Look.atScreen(page, "sessions-seats");

        open(page, "/organise/registration/letters");
        assertThat(page.locator("button.open").first()).isVisible();
        Look.at(page, "letters");
        page.locator("button.open").first().click();
        Look.atScreen(page, "letters-letter");

        open(page, "/organise/registration/staff");
        Look.at(page, "staff");
        page.getByLabel("Role").selectOption("CATERER");
        button(page, "Make a link").click();
        Locator link = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Sign-in link"));
        assertThat(link).isVisible();
        Look.at(page, "staff-link");

        Page caterer = somebody();
        caterer.navigate(link.inputValue());
        caterer.waitForURL("**/organise/gala");
        for (String not : new String[] { "/organise/attendance", "/organise/registration" }) {
            open(caterer, not);
            Look.at(caterer, "caterer" + not.replace('/', '-'));
        }
    }
}
