package lanyard.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A journey: people in browsers, over a running system whose conference clock begins at a fixed time. The tests of a
 * class share the system and its organiser; everybody else leaves after each test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
abstract class JourneyTest {

    /** Long enough for a busy machine; everything waited for is waited for by itself. */
    private static final double PATIENCE_MILLIS = 60_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final String conferenceTime;
    private final List<BrowserContext> visitors = new ArrayList<>();
    private final List<Browser> phones = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    Path scratch;

    Installation lanyard;
    Chromium chromium;
    Browser browser;
    private BrowserContext organiser;

    JourneyTest(String conferenceTime) {
        this.conferenceTime = conferenceTime;
    }

    @BeforeAll
    void start(@TempDir Path directory) {
        scratch = directory;
        Chromium.require();
        lanyard = install(scratch.resolve("data"), conferenceTime);
        chromium = chromium();
        browser = chromium.launch();
    }

    /** How this journey's system is started. */
    Installation install(Path data, String time) {
        return Installation.start(data, time);
    }

    /** What this journey's people browse with. */
    Chromium chromium() {
        return new Chromium();
    }

    @AfterEach
    void everybodyLeaves() {
        visitors.forEach(BrowserContext::close);
        visitors.clear();
        phones.forEach(Browser::close);
        phones.clear();
        if (organiser != null) {
            organiser.pages().forEach(Page::close);
        }
        assertThat(broken).as("errors of scripts on the pages").isEmpty();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (lanyard != null) {
            lanyard.close();
        }
    }

    /** Somebody else's browser: no cookies shared. */
    Page somebody() {
        return somebody(Speaking.ENGLISH);
    }

    Page somebody(Speaking speaking) {
        return somebody(browser, speaking, 1280, 900);
    }

    /** The same on a phone. */
    Page somebodyOnAPhone() {
        return somebodyOnAPhone(Speaking.ENGLISH);
    }

    Page somebodyOnAPhone(Speaking speaking) {
        return somebody(browser, speaking, 390, 844);
    }

    /** On a phone whose camera sees the badges with these codes, one after another, again and again. */
    Page somebodyOnAPhoneThatSees(String... badgeCodes) {
        return somebodyOnAPhoneThatSees(
            BadgeVideo.of(scratch.resolve(UUID.randomUUID() + ".mjpeg"), List.of(badgeCodes))
        );
    }

    Page somebodyOnAPhoneThatSees(Path video) {
        Browser phone = chromium.launchWithCamera(video);
        phones.add(phone);
        return somebody(phone, Speaking.ENGLISH, 390, 844);
    }

    private Page somebody(Browser of, Speaking speaking, int width, int height) {
        // A page that glides where it scrolls to slips away between the press and the release of a click.
        BrowserContext context = of.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setLocale(speaking.locale())
                .setReducedMotion(ReducedMotion.REDUCE)
        );
        visitors.add(context);
        watched(context);
        return context.newPage();
    }

    private void watched(BrowserContext context) {
        context.setDefaultTimeout(PATIENCE_MILLIS);
        context.onPage(page -> page.onPageError(error -> broken.add(page.url() + ": " + error)));
    }

    /** A page of the organiser, who has signed in by the one-time link that was printed. */
    Page organiser() {
        if (organiser == null) {
            organiser = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1280, 900).setLocale("en-GB")
            );
            watched(organiser);
            Page page = organiser.newPage();
            page.navigate(lanyard.signInLink());
            page.waitForURL(url -> !url.contains("sign-in"));
            return page;
        }
        return organiser.newPage();
    }

    /** A fresh link that makes one phone a scanner at the door to this room. */
    static String enrolmentLinkAt(String room, Page organiser) {
        return Asked.post(organiser, doorTo(room, organiser) + "/enrolments")
            .get("link")
            .asString();
    }

    /** Where the door to this room is in the API. */
    static String doorTo(String room, Page organiser) {
        String doors = "/api/checkin/conferences/" + People.CONFERENCE + "/doors";
        for (JsonNode door : Asked.get(organiser, doors)) {
            if (door.get("rooms").get(0).asString().equals(room)) {
                return doors + "/" + door.get("id").asString();
            }
        }
        throw new AssertionError("no door leads to " + room);
    }

    /** Opens the page at this path and waits until it has something to say. */
    void open(Page page, String path) {
        page.navigate(lanyard.address() + path);
        page.locator("h1").first().waitFor();
    }

    static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    static Locator button(Locator within, String name) {
        return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
