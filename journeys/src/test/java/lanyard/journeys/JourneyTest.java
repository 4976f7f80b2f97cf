package lanyard.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A journey: people in browsers, over a running system whose conference clock begins at a fixed time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class JourneyTest {

    /** Long enough for a busy machine; everything waited for is waited for by itself. */
    private static final double PATIENCE_MILLIS = 20_000;

    private final String conferenceTime;

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
        lanyard = Installation.start(scratch.resolve("data"), conferenceTime);
        chromium = new Chromium();
        browser = chromium.launch();
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
        return somebody(browser, 1280, 900);
    }

    Page somebodyOnAPhone(Browser of) {
        return somebody(of, 390, 844);
    }

    private static Page somebody(Browser of, int width, int height) {
        BrowserContext context = of.newContext(
            new Browser.NewContextOptions().setViewportSize(width, height).setLocale("en-GB")
        );
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context.newPage();
    }

    /** A page of the organiser, who has signed in by the one-time link that was printed. */
    Page organiser() {
        if (organiser == null) {
            Page page = somebody();
            page.navigate(lanyard.signInLink());
            page.waitForURL(url -> !url.contains("sign-in"));
            organiser = page.context();
        }
        return organiser.newPage();
    }
}
