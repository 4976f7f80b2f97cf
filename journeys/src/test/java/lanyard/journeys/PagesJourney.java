package lanyard.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page at phone and desktop width, light and dark: nothing wrong for axe, and a picture of each is kept. */
class PagesJourney extends JourneyTest {

    private static final String DEEP_DIVE =
        "Exploring outcomes funds: Evidence & lessons learnt from around the world";

    PagesJourney() {
        super("08:05");
    }

    @Test
    void no_page_has_an_accessibility_violation_in_any_size_or_light() {
        Page organiser = organiser();
        Page attendee = somebody();
        People.register(attendee, lanyard.address(), "Noor al-Sayed نور", List.of(DEEP_DIVE));
        Page door = somebodyOnAPhone(browser);
        door.navigate(lanyard.enrolmentLink());
        door.getByText("Type").first().waitFor();

        Map<String, Page> pages = new LinkedHashMap<>();
        String c = "/c/" + People.CONFERENCE;
        pages.put("register " + c, somebody());
        pages.put("lost-link " + c + "/me", somebody());
        pages.put("me " + c + "/me", attendee);
        pages.put("rsvp /gala", attendee);
        pages.put("people /organise/registration", organiser);
        pages.put("sessions /organise/registration/sessions", organiser);
        pages.put("letters /organise/registration/letters", organiser);
        pages.put("staff /organise/registration/staff", organiser);
        pages.put("attendance /organise/attendance", organiser);
        pages.put("doors /organise/attendance/doors", organiser);
        pages.put("headcount /organise/gala", organiser);
        pages.put("not-signed-in /organise/attendance", somebody());
        pages.put("door /door/", door);

        pages.forEach((page, whose) -> {
            String[] named = page.split(" ", 2);
            for (ColorScheme light : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                look(whose.context(), named[0], named[1], 390, 844, light);
                look(whose.context(), named[0], named[1], 1280, 900, light);
            }
        });
    }

    private void look(
        BrowserContext who,
        String name,
        String path,
        int width,
        int height,
        ColorScheme light
    ) {
        Page page = who.newPage();
        page.setViewportSize(width, height);
        page.emulateMedia(
            new Page.EmulateMediaOptions().setColorScheme(light).setReducedMotion(ReducedMotion.REDUCE)
        );
        page.navigate(lanyard.address() + path);
        page.locator("h1").first().waitFor();
        page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
        page.waitForFunction("() => document.fonts.status === 'loaded'");
        String file = name + "-" + width + "-" + light.name().toLowerCase(java.util.Locale.ROOT) + ".png";
        page.screenshot(
            new Page.ScreenshotOptions()
                .setPath(Screenshots.file(file))
                .setFullPage(!path.startsWith("/door"))
        );
        Axe.findsNothingWrongOn(page);
        page.close();
    }
}
